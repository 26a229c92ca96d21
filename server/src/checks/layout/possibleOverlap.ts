import { RangeIndex } from '../../layout/near';
import { pageNeighbours } from '../../layout/pageNeighbours';
import { isOnSomeHosts, type Window } from '../../layout/window';
import { type Conflict, conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { CheckSubject } from '../subject';

/** Only the sizes to keep clear overlap, by more than one shared page, or one of the two is there on some hosts only. */
export const POSSIBLE_OVERLAP = conflictRule({
  id: 'possible-overlap',
  severity: 'information',
  summary: 'Two windows overlap if one has the larger of its usual sizes, or on some hosts.',
  section: 'Guest-physical layout',
  conflicts: (subject) => [...bySize(subject), ...byHost(subject)],
  verb: 'may both answer',
  why: (conflict) => {
    const { earlier, later } = conflict;
    const optional = hostWindow(conflict);
    if (optional !== undefined) return `${optional.label} is there ${optional.fact?.onSomeHosts}.`;
    const { label } = earlier.start < later.start ? earlier : later;
    return `The size of ${label} in qvm is not documented; it can be as large.`;
  },
  fixes: (subject, { earlier, later }) => moveWindow(subject, earlier, later),
});

function bySize(subject: CheckSubject): Conflict[] {
  return pageNeighbours([...subject.statedDevices, ...subject.memoryWindows])
    .filter(({ page }) => page === undefined)
    .map(({ lower, upper }) => {
      const end = lower.safeEnd < upper.end ? lower.safeEnd : upper.end;
      return conflictOf(lower, upper, { start: upper.start, end });
    });
}

/** What the file states where another window lies on some hosts. */
function byHost({ layout, statedDevices, memoryWindows }: CheckSubject): Conflict[] {
  const optional = layout.mem.windows.filter(isOnSomeHosts);
  if (optional.length === 0) return [];
  const stated = new RangeIndex([...statedDevices, ...memoryWindows]);
  return optional.flatMap((window) => {
    const other = stated.firstIn(window.start, window.end);
    return other === undefined ? [] : [conflictOf(window, other)];
  });
}

function hostWindow({ earlier, later }: Conflict): Window | undefined {
  return [earlier, later].find(isOnSomeHosts);
}
