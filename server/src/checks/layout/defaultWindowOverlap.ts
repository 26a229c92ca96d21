import { describeRange } from '../../../../shared/range';
import { RangeIndex } from '../../layout/near';
import { overlapShape } from '../../layout/sweep';
import { answers, isDevice, isMemory, type Window } from '../../layout/window';
import { describeShape, describeWindow, inTextOrder, placeOf, relatedTo } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { Rule } from '../rule';

/** As `window-overlap` and `window-in-memory`, where one side is a default that the file does not state. */
export const DEFAULT_WINDOW_OVERLAP: Rule = {
  id: 'default-window-overlap',
  severity: 'warning',
  summary: 'Something lies on the default address of a device that the file does not place.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const defaults: Window[] = [];
    const stated: Window[] = [];
    for (const window of subject.layout.mem.windows) {
      if (!answers(window) || !(isDevice(window) || isMemory(window))) continue;
      if (window.certainty === 'default') defaults.push(window);
      else stated.push(window);
    }
    if (defaults.length === 0) return;
    const index = new RangeIndex(stated);
    const placed = new RangeIndex(defaults.filter((window) => window.option === undefined));
    for (const window of defaults) {
      const other =
        index.firstIn(window.start, window.end) ??
        (window.option === undefined ? undefined : placed.firstIn(window.start, window.end));
      if (other === undefined || isSameDevice(other, window)) continue;
      const [earlier, later] = inTextOrder(window, other);
      const at = placeOf(later);
      if (at === undefined) continue;
      const start = window.start > other.start ? window.start : other.start;
      const end = window.end < other.end ? window.end : other.end;
      const basis = window.basis === undefined ? '' : ` (${window.basis})`;
      report({
        at,
        message: `${describeWindow(later)} overlaps ${describeWindow(earlier)} at ${describeRange(start, end)} (${describeShape(overlapShape(window, other))}). The file does not place the ${window.label}; this is its default${basis}.`,
        related: relatedTo(earlier),
        fixes: () => moveWindow(subject, other),
      });
    }
  },
};

function isSameDevice(a: Window, b: Window): boolean {
  return a.component !== undefined && a.component === b.component;
}
