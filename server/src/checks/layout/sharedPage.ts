import { PAGE } from '../../../../shared/page';
import { describeRange } from '../../../../shared/range';
import { pageNeighbours } from '../../layout/pageNeighbours';
import { isMemory, type Window } from '../../layout/window';
import { describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** No byte overlaps, but one 4 KiB page holds both. */
export const SHARED_PAGE: Rule = {
  id: 'shared-page',
  severity: 'warning',
  summary: 'One 4 KiB page holds parts of two windows.',
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const { lower, upper, page } of pageNeighbours([
      ...subject.statedDevices,
      ...subject.memoryWindows,
    ])) {
      if (page === undefined) continue;
      const [earlier, later] = inTextOrder(lower, upper);
      const at = placeOf(later);
      if (at === undefined) continue;
      // Of a page that is mapped, qvm cannot trap a part; two trapped windows, or two passed ones, get along.
      const mixed = isMapped(lower) !== isMapped(upper) || isMemory(lower) || isMemory(upper);
      const why = mixed
        ? 'Accesses are trapped by whole pages, so qvm cannot keep the two apart (our conclusion; no manual says so).'
        : 'The guest can map them only together.';
      report({
        at,
        severity: mixed ? 'warning' : 'information',
        message: `${describeWindow(later)} and ${describeWindow(earlier)} share the page ${describeRange(page, page + PAGE)}. ${why}`,
        related: relatedTo(earlier),
        fixes: () => (mixed ? moveWindow(subject, lower, upper) : []),
      });
    }
  },
};

/** The guest reaches it without qvm. */
function isMapped(window: Window): boolean {
  return isMemory(window) || window.kind === 'pass';
}
