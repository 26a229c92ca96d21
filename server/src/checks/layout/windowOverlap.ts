import { overlapPairs } from '../../layout/sweep';
import { conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';

/** Two vdev or pass windows share addresses. */
export const WINDOW_OVERLAP = conflictRule({
  id: 'window-overlap',
  severity: 'error',
  summary: 'Two devices answer the same guest-physical addresses.',
  section: 'Guest-physical layout',
  conflicts: ({ statedDevices }) =>
    overlapPairs(statedDevices).map((pair) => conflictOf(pair.lower, pair.upper, pair)),
  why: () => 'The guest reaches only one of them, and no manual says that qvm reports it.',
  fixes: (subject, { earlier, later }) => moveWindow(subject, earlier, later),
});
