import { RangeIndex } from '../../layout/near';
import { answers, isDevice, isMemory, type Window } from '../../layout/window';
import { type Conflict, conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { CheckSubject } from '../subject';

/** As `window-overlap` and `window-in-memory`, where one side is a default that the file does not state. */
export const DEFAULT_WINDOW_OVERLAP = conflictRule({
  id: 'default-window-overlap',
  severity: 'warning',
  summary: 'Something lies on the default address of a device that the file does not place.',
  section: 'Guest-physical layout',
  conflicts: overDefaults,
  why: ({ earlier, later }) => {
    const [byDefault] = byCertainty(earlier, later);
    const basis = byDefault.basis === undefined ? '' : ` (${byDefault.basis})`;
    return `The file does not place ${byDefault.label}; this is its default${basis}.`;
  },
  fixes: (subject, { earlier, later }) => moveWindow(subject, byCertainty(earlier, later)[1]),
});

/** The side that is a default, then the other; of two defaults that which the file does not mention first. */
function byCertainty(earlier: Window, later: Window): [byDefault: Window, other: Window] {
  if (later.certainty !== 'default') return [earlier, later];
  return [later, earlier];
}

function overDefaults({ layout }: CheckSubject): Conflict[] {
  const windows = layout.mem.windows.filter(
    (window) => answers(window) && (isDevice(window) || isMemory(window)),
  );
  const defaults = windows.filter((window) => window.certainty === 'default');
  if (defaults.length === 0) return [];
  const stated = new RangeIndex(windows.filter((window) => window.certainty !== 'default'));
  const builtin = new RangeIndex(defaults.filter((window) => window.option === undefined));
  return defaults.flatMap((window) => {
    const other =
      stated.firstIn(window.start, window.end) ??
      (window.option === undefined ? undefined : builtin.firstIn(window.start, window.end));
    if (other === undefined) return [];
    const sameDevice = other.component !== undefined && other.component === window.component;
    return sameDevice ? [] : [conflictOf(window, other)];
  });
}
