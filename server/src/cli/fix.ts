import type { Analysis } from '../analysis/analysis';
import { fixAll } from '../analysis/fixAll';
import type { FileText } from '../entry/textFile';
import type { InputFile } from './files';
import { rewriteFile } from './writeFile';

/**
 * Applies the safe fixes of a file, and writes it when that changed anything.
 * @param before what was read of the file
 * @returns the analysis of what the file then holds
 */
export function fixFile(file: InputFile, before: FileText, analysis: Analysis): Analysis {
  const { after } = fixAll(analysis);
  const fixed = after.tree.text;
  if (fixed === before.text) return analysis;
  rewriteFile(file, before, fixed);
  return after;
}
