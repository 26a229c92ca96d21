import { describeRange } from '../../../../shared/range';
import { pageNeighbours } from '../../layout/pageNeighbours';
import { describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** Only the sizes to keep clear overlap, by more than one shared page. */
export const POSSIBLE_OVERLAP: Rule = {
  id: 'possible-overlap',
  severity: 'warning',
  summary: 'Two windows overlap if one has the larger of its usual sizes.',
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const { lower, upper, page } of pageNeighbours([
      ...subject.statedDevices,
      ...subject.memoryWindows,
    ])) {
      if (page !== undefined) continue;
      const [earlier, later] = inTextOrder(lower, upper);
      const at = placeOf(later);
      if (at === undefined) continue;
      report({
        at,
        message: `${describeWindow(later)} may overlap ${describeWindow(earlier)}: the ${lower.label} can be as large as ${describeRange(lower.start, lower.safeEnd)}; its size in qvm is not documented.`,
        related: relatedTo(earlier),
        fixes: () => moveWindow(subject, lower, upper),
      });
    }
  },
};
