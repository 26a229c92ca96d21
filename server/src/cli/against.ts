import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LayoutPicture } from '../../../shared/picture';
import type { Analysis } from '../analysis/analysis';
import { readGuestTree } from '../entry/deviceTreeFile';
import { FileProblem, naming } from '../entry/textFile';
import { compareLayouts } from '../picturing/comparison';
import { type AnalysisOptions, analyseText, readInput } from './analyse';
import type { Console } from './command';
import { textAtRevision } from './gitRevision';
import { regionsBeside } from './regionsBeside';

/** What stands before a revision: `git:HEAD`. */
const GIT = 'git:';

/** A configuration that is compared. */
interface Compared {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * The layout of a configuration with what differs from another: another file, the same file at a revision
 * (`git:HEAD`), or, with a device tree, from what the file alone leads to.
 * @throws FileProblem
 */
export function pictureAgainst(
  { path, text, analysis }: Compared,
  against: string,
  console: Console,
  options: AnalysisOptions,
): LayoutPicture {
  const pictureOf = (one: Analysis) => one.picture(regionsBeside(path, one, console));
  const now = pictureOf(analysis);
  if (isTree(against)) {
    const guestTree = naming(against, () => {
      try {
        return readGuestTree(against, path === '-' ? undefined : statSync(path).mtimeMs);
      } catch (error) {
        throw error instanceof Error ? new FileProblem(error.message, { cause: error }) : error;
      }
    });
    const verified = analyseText(path, text, console, { ...options, guestTree });
    return compareLayouts(pictureOf(verified), now, `the file alone, as ${basename(against)} has it`);
  }
  const older = against.startsWith(GIT)
    ? { path, text: naming(path, () => textAtRevision(path, against.slice(GIT.length))) }
    : { path: against, text: naming(against, () => readInput(against, console).text) };
  const before = analyseText(older.path, older.text, console, options);
  const name = against.startsWith(GIT) ? against.slice(GIT.length) : against;
  return compareLayouts(now, before.picture(regionsBeside(older.path, before, console)), name);
}

function isTree(path: string): boolean {
  if (/\.dt[bs]$/.test(path)) return true;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
