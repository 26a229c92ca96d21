import { describeRange } from '../../../../shared/range';
import { describeSize } from '../../../../shared/size';
import { overlapPairs, overlapShape } from '../../layout/sweep';
import { describeShape, describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import type { Rule } from '../rule';

/** Two `ram`/`rom` ranges share addresses. */
export const MEMORY_OVERLAP: Rule = {
  id: 'memory-overlap',
  severity: 'error',
  summary: 'Two ranges of memory share addresses.',
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const { lower, upper, start, end } of overlapPairs(subject.memoryWindows)) {
      const [earlier, later] = inTextOrder(lower, upper);
      const at = placeOf(later);
      if (at === undefined) continue;
      const shape = describeShape(overlapShape(lower, upper));
      report({
        at,
        message: `${describeWindow(later)} overlaps ${describeWindow(earlier)}: ${describeRange(start, end)}, ${describeSize(end - start)}, is given twice (${shape}). Nothing may answer an address twice.`,
        related: relatedTo(earlier),
      });
    }
  },
};
