import { PAGE } from '../../../../shared/page';
import { pageNeighbours } from '../../layout/pageNeighbours';
import { isMemory, type Window } from '../../layout/window';
import { type Conflict, conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';

/** No byte overlaps, but one 4 KiB page holds both. */
export const SHARED_PAGE = conflictRule({
  id: 'shared-page',
  severity: 'warning',
  summary: 'One 4 KiB page holds parts of two windows.',
  section: 'Guest-physical layout',
  conflicts: (subject) =>
    pageNeighbours([...subject.statedDevices, ...subject.memoryWindows]).flatMap(({ lower, upper, page }) =>
      page === undefined ? [] : [conflictOf(lower, upper, { start: page, end: page + PAGE })],
    ),
  verb: 'share the page',
  severityOf: (conflict) => (isMixed(conflict) ? 'warning' : 'information'),
  why: (conflict) =>
    isMixed(conflict)
      ? 'Accesses are trapped by whole pages, so qvm cannot keep the two apart (our conclusion; no manual says so).'
      : 'The guest can map them only together.',
  fixes: (subject, conflict) => {
    const { earlier, later } = conflict;
    return isMixed(conflict) ? moveWindow(subject, earlier, later) : [];
  },
});

/** Of a page that is mapped, qvm cannot trap a part; two trapped windows, or two passed ones, get along. */
function isMixed({ earlier, later }: Conflict): boolean {
  return isMapped(earlier) !== isMapped(later) || isMemory(earlier) || isMemory(later);
}

/** The guest reaches it without qvm. */
function isMapped(window: Window): boolean {
  return isMemory(window) || window.kind === 'pass';
}
