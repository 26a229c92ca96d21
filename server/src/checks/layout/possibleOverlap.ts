import { pageNeighbours } from '../../layout/pageNeighbours';
import { conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';

/** Only the sizes to keep clear overlap, by more than one shared page. */
export const POSSIBLE_OVERLAP = conflictRule({
  id: 'possible-overlap',
  severity: 'warning',
  summary: 'Two windows overlap if one has the larger of its usual sizes.',
  section: 'Guest-physical layout',
  conflicts: (subject) =>
    pageNeighbours([...subject.statedDevices, ...subject.memoryWindows])
      .filter(({ page }) => page === undefined)
      .map(({ lower, upper }) => {
        const end = lower.safeEnd < upper.end ? lower.safeEnd : upper.end;
        return conflictOf(lower, upper, { start: upper.start, end });
      }),
  verb: 'may both answer',
  why: ({ earlier, later }) => {
    const { label } = earlier.start < later.start ? earlier : later;
    return `The size of ${label} in qvm is not documented; it can be as large.`;
  },
  fixes: (subject, { earlier, later }) => moveWindow(subject, earlier, later),
});
