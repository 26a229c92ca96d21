import * as vscode from 'vscode';

/** What of the built-in git extension's interface is used. */
interface Repository {
  /** The text of a file, by its path, at a commit, a branch or a tag. */
  show(revision: string, path: string): Promise<string>;
  readonly state: { readonly onDidChange: vscode.Event<void> };
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

/** The repository that a file lies in; undefined without one, without git, or in a browser. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return undefined;
  try {
    const git = await extension.activate();
    return (git.enabled && git.getAPI(1).getRepository(uri)) || undefined;
  } catch {
    // Someone who has no git compares with something else.
    return undefined;
  }
}
