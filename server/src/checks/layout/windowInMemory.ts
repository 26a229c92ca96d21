import { overlapShape } from '../../layout/sweep';
import { describeShape, inTextOrder, placeOf, relatedTo } from '../facts/conflict';
import { describeWindow } from '../facts/phrase';
import { RangeIndex } from '../facts/rangeIndex';
import { memoryWindowsOf, statedDevices } from '../facts/windows';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** A vdev's window inside `ram` or `rom`. */
export const WINDOW_IN_MEMORY: Rule = {
  id: 'window-in-memory',
  severity: 'error',
  summary: "A vdev's registers lie inside the guest's memory.",
  section: 'Guest-physical layout',
  check(subject, report) {
    const memory = new RangeIndex(memoryWindowsOf(subject));
    for (const window of statedDevices(subject)) {
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
