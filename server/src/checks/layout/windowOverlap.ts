import { describeRange } from '../../../../shared/range';
import { overlapPairs, overlapShape } from '../../layout/sweep';
import { describeShape, describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** Two vdev or pass windows share addresses. */
export const WINDOW_OVERLAP: Rule = {
  id: 'window-overlap',
  severity: 'error',
  summary: 'Two devices answer the same guest-physical addresses.',
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const { lower, upper, start, end } of overlapPairs(subject.statedDevices)) {
      const [earlier, later] = inTextOrder(lower, upper);
      const at = placeOf(later);
      if (at === undefined) continue;
      const shape = describeShape(overlapShape(lower, upper));
      report({
        at,
        message: `${describeWindow(later)} overlaps ${describeWindow(earlier)}: both answer ${describeRange(start, end)} (${shape}). No manual says that qvm reports it; move one of them.`,
        related: relatedTo(earlier),
        fixes: () => moveWindow(subject, lower, upper),
      });
    }
  },
};
