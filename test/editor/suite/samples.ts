/** The sample files, opened the way a user opens them. */
import * as vscode from 'vscode';

/**
 * Opens a sample in the active editor: the one whose workspace path is `name`, or the first whose path ends
 * with it.
 */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  const found = await vscode.workspace.findFiles(`**/*${name.split('/').at(-1)}`);
  const paths = found.map((uri) => ({ uri, path: vscode.workspace.asRelativePath(uri) }));
  paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  const match = paths.find(({ path }) => path === name) ?? paths.find(({ path }) => path.endsWith(name));
  if (!match)
    throw new Error(`No sample "${name}" in ${paths.map(({ path }) => path).join(', ') || 'the workspace'}.`);
  return vscode.window.showTextDocument(match.uri, { preview: false });
}
