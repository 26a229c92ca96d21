import { describeSize } from '../../../../shared/size';
import { overlapPairs } from '../../layout/sweep';
import { conflictOf, conflictRule } from '../conflict';

/** Two `ram`/`rom` ranges share addresses. */
export const MEMORY_OVERLAP = conflictRule({
  id: 'memory-overlap',
  severity: 'error',
  summary: 'Two ranges of memory share addresses.',
  section: 'Guest-physical layout',
  conflicts: ({ memoryWindows }) =>
    overlapPairs(memoryWindows).map((pair) => conflictOf(pair.lower, pair.upper, pair)),
  why: ({ start, end }) => `These ${describeSize(end - start)} are given twice.`,
});
