import { describeRange } from '../../layout/describe';
import { answers } from '../../layout/layout';
import { overlapPairs, overlapShape } from '../../layout/sweep';
import type { Window } from '../../layout/window';
import type { Rule } from '../rule';

/** Two vdev or pass windows share addresses. */
export const WINDOW_OVERLAP: Rule = {
  id: 'window-overlap',
  severity: 'error',
  summary: 'Two devices answer the same guest-physical addresses.',
  section: 'Guest-physical layout',
  check({ layout }, report) {
    for (const pair of overlapPairs(layout.mem.windows.filter(isStatedDevice))) {
      const [earlier, later] = inTextOrder(pair.lower, pair.upper);
      const shape = { identical: 'the same bytes', contained: 'one inside the other', partial: 'in part' };
      report({
        at: later.addressPart ?? later.option ?? { start: 0, end: 0 },
        message: `${later.label} and ${earlier.label} both answer ${describeRange(pair.start, pair.end)} (${shape[overlapShape(pair.lower, pair.upper)]}).`,
        related:
          earlier.option === undefined
            ? []
            : [{ start: earlier.option.start, end: earlier.option.end, message: earlier.label }],
      });
    }
  },
};

function isStatedDevice(window: Window): boolean {
  return answers(window) && window.certainty === 'stated' && window.kind !== 'ram' && window.kind !== 'rom';
}

function inTextOrder(a: Window, b: Window): [Window, Window] {
  return (a.option?.start ?? 0) <= (b.option?.start ?? 0) ? [a, b] : [b, a];
}
