import { statSync } from 'node:fs';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** The file names that a folder is searched for. */
const IN_FOLDERS = '**/*.{qvmconf,qvmcfg}';

/**
 * The files that the arguments of a command mean: `-` for standard input, files, folders with everything below
 * them, and globs for shells that do not expand them. Each file once, in the order of the arguments.
 * @param onNothing told of a folder or a glob that holds no configuration
 */
export function expandPaths(paths: readonly string[], onNothing: (path: string) => void): string[] {
  const files = new Set<string>();
  for (const path of paths) {
    const found = expandPath(path);
    if (found.length === 0) onNothing(path);
    for (const file of found) files.add(file);
  }
  return [...files];
}

function expandPath(path: string): string[] {
  if (path === '-') return [path];
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory() === true) {
    const below = path.replace(/[\\/]+$/, '') || '/';
    const names = globSync(IN_FOLDERS, { cwd: path, ignore: '**/node_modules/**' });
    return names.toSorted().map((name) => (below === '.' ? name : `${below}/${name}`));
  }
  if (entry === undefined && isDynamicPattern(path)) return globSync(path, { onlyFiles: true }).toSorted();
  return [path];
}
