import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describingProblems, FileProblem, naming } from '../entry/textFile';
import type { InputFile } from './files';
import { isBelow } from './writeFile';

/**
 * A file that someone else names, a program or a model, as long as it lies in one of some folders, links followed.
 * @param path relative ones are from the first folder
 * @throws FileProblem
 */
export function insideFolders(path: string, folders: readonly string[]): InputFile {
  return naming(path, () =>
    describingProblems(() => {
      const target = resolve(folders[0] ?? '.', path);
      const real = realpathSync(target);
      for (const folder of folders) {
        const within = realpathSync(folder);
        if (real === within || isBelow(real, within))
          return { path: relative('', target) || '.', within: folder };
      }
      throw new FileProblem(`is outside of ${folders.join(', ')}`);
    }),
  );
}
