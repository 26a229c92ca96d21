import { type SafeFix, safeFixes } from '../checks/fixes/safe';
import type { Edit } from '../text/edit';
import type { Analysis } from './analysis';
import { tryFixes } from './trial';

/** One fix may bring another within reach; more rounds than this do not happen with fixes that agree. */
const ROUNDS = 10;

/** How often a round looks for fixes that are not safe in a file: enough to find one of 30,000. */
const TRIALS = 32;

/** What all safe fixes of a configuration come to. */
interface FixedAll {
  /** Apart from each other; none where there is nothing to do. */
  readonly edits: readonly Edit[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** How many findings are left when they are. */
  readonly left: number;
  /** Of the text with the edits. */
  readonly after: Analysis;
}

/** Applies every safe fix of a configuration, also those that others bring within reach. */
export function fixAll(analysis: Analysis): FixedAll {
  let after = analysis;
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const step = applySafe(after, safeFixes(after.findings));
    if (step.fixed === 0) break;
    after = step.after;
    fixed += step.fixed;
  }
  const edits = fixed === 0 ? [] : difference(analysis.tree.text, after.tree.text);
  return { edits, fixed, left: after.findings.length, after };
}

/** Applies those of the fixes that are safe together; looks for the others by halves. */
function applySafe(analysis: Analysis, fixes: readonly SafeFix[]): { after: Analysis; fixed: number } {
  let good: readonly SafeFix[] = [];
  let after = analysis;
  const waiting: (readonly SafeFix[])[] = fixes.length === 0 ? [] : [fixes];
  for (let trial = 0; trial < TRIALS; trial++) {
    const next = waiting.pop();
    if (next === undefined) break;
    const tried = tryFixes(analysis, [...good, ...next]);
    if (tried !== undefined) {
      good = [...good, ...next];
      after = tried;
    } else if (next.length > 1) {
      const middle = next.length >> 1;
      waiting.push(next.slice(middle), next.slice(0, middle));
    }
  }
  return { after, fixed: good.length };
}

/** One edit from what two texts begin with in common to what they end with. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  const shorter = before.length < after.length ? before.length : after.length;
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}
