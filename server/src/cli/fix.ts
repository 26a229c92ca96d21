import type { Analysis } from '../analysis/analysis';
import { fixAll } from '../analysis/fixAll';
import type { FileText } from '../entry/textFile';
import type { InputFile } from './files';
import { rewriteFile } from './writeFile';

/**
 * Applies the safe fixes of a file, and writes it when that changed anything.
 * @param before what was read of the file
 * @returns the analysis of what the file then holds, and how many fixes were applied
 */
export function fixFile(
  file: InputFile,
  before: FileText,
  analysis: Analysis,
): { analysis: Analysis; fixed: number } {
  const { after, fixed } = fixAll(analysis);
  const { text } = after.tree;
  if (text === before.text) return { analysis, fixed: 0 };
  rewriteFile(file, before, text);
  return { analysis: after, fixed };
}
