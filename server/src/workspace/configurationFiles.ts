import type { Catalogue } from '../catalogue/catalogue';
import { looksLikeConfiguration } from '../syntax/looksLikeConfiguration';
import type { FileSystem } from './fileSystem';
import { LARGEST_CONFIGURATION, recogniseName } from './recognise';
import { type OnLimit, walkFiles } from './walk';

/** More configurations than this are none that anybody keeps in one workspace. */
const MOST_CONFIGURATIONS = 1000;

/**
 * The addresses of the configurations in some folders, nearest to the top first. Reads file names, and the content
 * only of files whose ending other programs share.
 * @param deep look into the folders below too
 * @param onLimit told when a bound leaves something out
 */
export function findConfigurations(
  folders: readonly string[],
  fileSystem: FileSystem,
  catalogue: Catalogue,
  deep: boolean,
  onLimit: OnLimit = () => {},
): string[] {
  const found = new Set<string>();
  for (const { uri, name } of walkFiles(folders, fileSystem, deep, onLimit)) {
    if (!isConfiguration(uri, name, fileSystem, catalogue)) continue;
    if (found.size >= MOST_CONFIGURATIONS) {
      onLimit(`${MOST_CONFIGURATIONS} configurations`);
      break;
    }
    found.add(uri);
  }
  return [...found];
}

function isConfiguration(uri: string, name: string, fileSystem: FileSystem, catalogue: Catalogue): boolean {
  const verdict = recogniseName(name);
  if (verdict === 'no' || (fileSystem.fileSize(uri) ?? Infinity) > LARGEST_CONFIGURATION) return false;
  if (verdict === 'yes') return true;
  const text = fileSystem.readFile(uri);
  return text !== undefined && looksLikeConfiguration(text, catalogue);
}
