import { RangeIndex } from '../../layout/near';
import { overlapShape } from '../../layout/sweep';
import { describeShape, describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import type { Rule } from '../rule';

/** A `pass` window inside `ram` or `rom`. */
export const PASS_OVER_MEMORY: Rule = {
  id: 'pass-over-memory',
  severity: 'warning',
  summary: 'Passed-through addresses lie inside the memory of the guest.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const passed = subject.statedDevices.filter((window) => window.kind === 'pass');
    if (passed.length === 0) return;
    const memory = new RangeIndex(subject.memoryWindows);
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
