import { overlapShape } from '../../layout/sweep';
import { describeShape, inTextOrder, placeOf, relatedTo } from '../facts/conflict';
import { describeWindow } from '../facts/phrase';
import { RangeIndex } from '../facts/rangeIndex';
import { memoryWindowsOf, statedDevices } from '../facts/windows';
import type { Rule } from '../rule';

/** A `pass` window inside `ram` or `rom`. */
export const PASS_OVER_MEMORY: Rule = {
  id: 'pass-over-memory',
  severity: 'warning',
  summary: 'Passed-through addresses lie inside the memory of the guest.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const passed = statedDevices(subject).filter((window) => window.kind === 'pass');
    if (passed.length === 0) return;
    const memory = new RangeIndex(memoryWindowsOf(subject));
    for (const window of passed) {
      const holder = memory.firstIn(window.start, window.end);
      if (holder === undefined) continue;
      const [earlier, later] = inTextOrder(window, holder);
      const at = placeOf(later);
      if (at === undefined) continue;
      const shape = describeShape(overlapShape(window, holder));
      report({
        at,
        message: `${describeWindow(later)} overlaps ${describeWindow(earlier)} (${shape}). No manual says whether qvm refuses this, or which of the two answers.`,
        related: relatedTo(earlier),
      });
    }
  },
};
