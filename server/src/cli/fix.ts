import type { Analysis } from '../analysis/analysis';
import { fixAll } from '../analysis/fixAll';
import type { Console } from './command';

/**
 * Applies the safe fixes of a file, and writes it when that changed anything.
 * @returns the analysis of what the file then holds
 */
export function fixFile(path: string, analysis: Analysis, console: Console): Analysis {
  const before = analysis.tree.text;
  const { after } = fixAll(analysis);
  const fixed = after.tree.text;
  if (fixed === before) return analysis;
  if (before.includes('\ufffd')) throw new Error('not written: the file is not UTF-8');
  console.write(path, fixed);
  return after;
}
