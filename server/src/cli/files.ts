import { readdirSync, type Stats, statSync } from 'node:fs';
import { describingProblems } from '../entry/textFile';
import { messageOf } from './command';

/** The file names that a folder is searched for. */
const CONFIGURATION = /\.(qvmconf|qvmcfg)$/;

/** Folders that are not searched; neither are hidden ones. */
const SKIPPED = 'node_modules';

/** A file that a command reads. */
export interface InputFile {
  /** As it is shown; `-` for standard input. */
  readonly path: string;
  /** The folder that was searched for it; what is written stays in there. */
  readonly within?: string;
}

/**
 * The files that the arguments of a command mean: `-` for standard input, files, folders with everything below
 * them, and globs for shells that do not expand them. A search of a folder does not follow links to folders. Each file
 * once, in the order of the arguments.
 * @param complain told of a folder or a glob that holds no configuration, and of a folder that cannot be read
 */
export async function expandPaths(
  paths: readonly string[],
  complain: (path: string, problem: string) => void,
): Promise<InputFile[]> {
  const files = new Map<string, InputFile>();
  for (const path of paths) {
    const found = await expandPath(path, complain);
    if (found.length === 0) complain(path, 'no configuration there');
    for (const file of found) if (!files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}

async function expandPath(
  path: string,
  complain: (path: string, problem: string) => void,
): Promise<InputFile[]> {
  if (path === '-') return [{ path }];
  const entry = entryOf(path);
  if (entry?.isDirectory() === true) {
    const below = path.replace(/[\\/]+$/, '') || '/';
    const prefix = below === '.' ? '' : below === '/' ? '/' : `${below}/`;
    const found = [...configurationsBelow(prefix, complain)];
    return found.toSorted().map((file) => ({ path: file, within: path }));
  }
  if (entry !== undefined) return [{ path }];
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  if (isDynamicPattern(path))
    return globSync(path, { onlyFiles: true })
      .toSorted()
      .map((name) => ({ path: name }));
  return [{ path }];
}

/** @param prefix of the folder: empty for the current one, else with `/` at its end */
function* configurationsBelow(
  prefix: string,
  complain: (path: string, problem: string) => void,
): Generator<string> {
  const queue = [prefix];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    for (const entry of entriesOf(folder, complain)) {
      const path = folder + entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (entry.name !== SKIPPED) queue.push(`${path}/`);
      } else if (CONFIGURATION.test(entry.name) && (entry.isFile() || entryOf(path)?.isDirectory() !== true))
        yield path;
    }
  }
}

function entriesOf(folder: string, complain: (path: string, problem: string) => void) {
  try {
    return describingProblems(() => readdirSync(folder || '.', { withFileTypes: true }));
  } catch (error) {
    complain(folder, messageOf(error));
    return [];
  }
}

/** Whether an argument names a folder. */
export function isFolder(path: string): boolean {
  return entryOf(path)?.isDirectory() === true;
}

/** What stands under a name, links followed; undefined where nothing does, or nothing that can be seen. */
function entryOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
