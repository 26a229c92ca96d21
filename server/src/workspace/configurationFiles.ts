import { addressIn, asFolder } from '../analysis/documentAddress';
import type { Catalogue } from '../catalogue/catalogue';
import { looksLikeConfiguration } from '../syntax/looksLikeConfiguration';
import type { FileSystem } from './fileSystem';
import { LARGEST_CONFIGURATION, recogniseName } from './recognise';

/** Bounds of a search, so that a workspace of any size stays quick. */
const LIMITS = { folders: 3000, depth: 12, configurations: 1000 };

/** Folders that hold no sources; hidden ones are left out too. */
const SKIPPED = new Set(['node_modules/', 'out/', 'dist/', 'target/']);

/**
 * The addresses of the configurations in some folders, nearest to the top first. Reads file names, and the content
 * only of files whose ending other programs share.
 * @param deep look into the folders below too
 */
export function findConfigurations(
  folders: readonly string[],
  fileSystem: FileSystem,
  catalogue: Catalogue,
  deep: boolean,
): string[] {
  const found = new Set<string>();
  const queue = folders.map((uri) => ({ uri: asFolder(uri), depth: 0 }));
  for (let at = 0; at < queue.length && at < LIMITS.folders && found.size < LIMITS.configurations; at++) {
    const { uri, depth } = queue[at] ?? { uri: '', depth: 0 };
    for (const name of [...fileSystem.list(uri)].sort()) {
      const address = addressIn(uri, name);
      if (!name.endsWith('/')) {
        if (isConfiguration(address, name, fileSystem, catalogue)) found.add(address);
      } else if (deep && depth < LIMITS.depth && !name.startsWith('.') && !SKIPPED.has(name))
        queue.push({ uri: address, depth: depth + 1 });
    }
  }
  return [...found].slice(0, LIMITS.configurations);
}

function isConfiguration(uri: string, name: string, fileSystem: FileSystem, catalogue: Catalogue): boolean {
  const verdict = recogniseName(name);
  if (verdict === 'no' || (fileSystem.fileSize(uri) ?? Infinity) > LARGEST_CONFIGURATION) return false;
  if (verdict === 'yes') return true;
  const text = fileSystem.readFile(uri);
  return text !== undefined && looksLikeConfiguration(text, catalogue);
}
