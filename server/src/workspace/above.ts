import { addressKey, folderOf } from '../analysis/documentAddress';

/**
 * A folder and those above it, the nearest first, up to the folder of the workspace that holds it; alone when the
 * workspace has it not.
 * @param folders of the workspace, with `/` at their ends
 */
export function foldersAbove(folder: string, folders: readonly string[]): string[] {
  const inside = addressKey(folder);
  const roots = folders.filter((root) => inside.startsWith(addressKey(root)));
  const shortest = Math.min(...roots.map((root) => addressKey(root).length), inside.length);
  const above: string[] = [];
  for (let at = folder; at !== '' && addressKey(at).length >= shortest; at = folderOf(at.slice(0, -1)))
    above.push(at);
  return above;
}
