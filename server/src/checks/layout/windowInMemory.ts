import { RangeIndex } from '../../layout/near';
import { overlapShape } from '../../layout/sweep';
import { describeShape, describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** A vdev's window inside `ram` or `rom`. */
export const WINDOW_IN_MEMORY: Rule = {
  id: 'window-in-memory',
  severity: 'error',
  summary: "A vdev's registers lie inside the guest's memory.",
  section: 'Guest-physical layout',
  check(subject, report) {
    const memory = new RangeIndex(subject.memoryWindows);
    for (const window of subject.statedDevices) {
      if (window.kind === 'pass') continue;
      const holder = memory.firstIn(window.start, window.end);
      if (holder === undefined) continue;
      const [earlier, later] = inTextOrder(window, holder);
      const at = placeOf(later);
      if (at === undefined) continue;
      const shape = describeShape(overlapShape(window, holder));
      const rule =
        window.kind === 'factory-page'
          ? 'The factory page must lie in guest-physical space that is not allocated.'
          : 'Registers must lie where the guest has no memory.';
      report({
        at,
        message: `${describeWindow(later)} overlaps ${describeWindow(earlier)} (${shape}). ${rule}`,
        related: relatedTo(earlier),
        fixes: () => moveWindow(subject, window),
      });
    }
  },
};
