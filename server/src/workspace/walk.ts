import { addressIn, asFolder } from '../analysis/documentAddress';
import type { FileSystem } from './fileSystem';

/** Bounds of a walk, so that a workspace of any size stays quick. */
const LIMITS = { folders: 3000, depth: 12 };

/** Told where a walk stops before its end, with what there is more of: `3000 folders`. */
export type OnLimit = (limit: string) => void;

/** Folders that hold no sources; hidden ones are left out too. */
const SKIPPED = new Set(['node_modules/', 'out/', 'dist/', 'target/']);

/** A file by its address, and its name alone. */
interface WalkedFile {
  readonly uri: string;
  readonly name: string;
}

/**
 * The files of some folders by their names, nearest to the top first.
 * @param deep look into the folders below too
 * @param onLimit told when a bound leaves something out
 */
export function* walkFiles(
  folders: readonly string[],
  fileSystem: Pick<FileSystem, 'list'>,
  deep: boolean,
  onLimit: OnLimit = () => {},
): Generator<WalkedFile> {
  const queue = folders.map((uri) => ({ uri: asFolder(uri), depth: 0 }));
  for (let at = 0; at < queue.length; at++) {
    if (at >= LIMITS.folders) return onLimit(`${LIMITS.folders} folders`);
    const { uri, depth } = queue[at] ?? { uri: '', depth: 0 };
    for (const name of [...fileSystem.list(uri)].sort()) {
      const address = addressIn(uri, name);
      if (!name.endsWith('/')) yield { uri: address, name };
      else if (deep && !name.startsWith('.') && !SKIPPED.has(name)) {
        if (depth < LIMITS.depth) queue.push({ uri: address, depth: depth + 1 });
        else onLimit(`${LIMITS.depth} levels of folders`);
      }
    }
  }
}
