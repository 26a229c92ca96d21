import type { Analysis } from '../analysis/analysis';
import { applyEdits, safeEdits } from '../checks/fixAll';
import { type AnalysisOptions, analyseText } from './analyse';
import type { Console } from './command';

/** One fix may bring another within reach; more rounds than this do not happen with fixes that agree. */
const ROUNDS = 10;

/**
 * Applies the safe fixes of a file until none is left, and writes it when that changed anything.
 * @returns the analysis of what the file then holds
 */
export function fixFile(
  path: string,
  analysis: Analysis,
  console: Console,
  options: AnalysisOptions,
): Analysis {
  const before = analysis.tree.text;
  let fixed = analysis;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(fixed.findings);
    if (edits.length === 0) break;
    fixed = analyseText(path, applyEdits(fixed.tree.text, edits), console, options);
  }
  if (fixed.tree.text === before) return analysis;
  if (before.includes('\ufffd')) throw new Error('not written: the file is not UTF-8');
  console.write(path, fixed.tree.text);
  return fixed;
}
