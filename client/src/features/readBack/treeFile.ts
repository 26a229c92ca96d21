import * as vscode from 'vscode';
import type { TreeFile } from '../../../../shared/protocol';
import { t } from '../../../words';

/** Bytes that are read of a tree at most: the server refuses more as well. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Files that are read of a folder at most. */
const MOST_FILES = 200_000;

/**
 * A device tree from a file or a folder, in whatever place the editor reads from.
 * @param configuration whose time of change is compared with the tree's
 */
export async function readTreeFile(tree: vscode.Uri, configuration: vscode.Uri): Promise<TreeFile> {
  const { type, mtime } = await vscode.workspace.fs.stat(tree);
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  const files = isFolder ? await filesBelow(tree) : [{ path: '', base64: await base64Of(tree) }];
  return { name: treeName(tree), written: mtime, ...(await changeOf(configuration)), files };
}

async function changeOf(uri: vscode.Uri): Promise<{ configurationChanged?: number }> {
  try {
    return { configurationChanged: (await vscode.workspace.fs.stat(uri)).mtime };
  } catch {
    // A text that is no file yet has no time.
    return {};
  }
}

async function filesBelow(root: vscode.Uri): Promise<{ path: string; base64: string }[]> {
  const files: { path: string; base64: string }[] = [];
  let bytes = 0;
  const visit = async (folder: vscode.Uri, below: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await visit(uri, `${below}${name}/`);
      if (type !== vscode.FileType.File) continue;
      const base64 = await base64Of(uri);
      bytes += base64.length;
      files.push({ path: `${below}${name}`, base64 });
      if (files.length > MOST_FILES || bytes > 2 * MOST_BYTES)
        throw new Error(t('The folder has more than a device tree.'));
    }
  };
  await visit(root, '');
  return files;
}

async function base64Of(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > MOST_BYTES)
    throw new Error(t('{0} has {1} bytes, more than a device tree.', treeName(uri), size));
  const bytes = await vscode.workspace.fs.readFile(uri);
  let text = '';
  // One call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

/** The last piece of an address, for people. */
export function treeName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
