import { RangeIndex } from '../../layout/near';
import { isMemory, type Window } from '../../layout/window';
import { type Conflict, conflictOf, conflictRule } from '../conflict';
import { moveWindow } from '../fixes/address';
import type { CheckSubject } from '../subject';

/** A vdev's window inside `ram` or `rom`. */
export const WINDOW_IN_MEMORY = conflictRule({
  id: 'window-in-memory',
  severity: 'error',
  summary: "A vdev's registers lie inside the guest's memory.",
  section: 'Guest-physical layout',
  conflicts: (subject) => devicesInMemory(subject, (window) => window.kind !== 'pass'),
  why: (conflict) =>
    deviceOf(conflict).kind === 'factory-page'
      ? 'The factory page must lie where nothing is allocated.'
      : 'Registers must lie where the guest has no memory.',
  fixes: (subject, conflict) => moveWindow(subject, deviceOf(conflict)),
});

function deviceOf({ earlier, later }: Conflict): Window {
  return isMemory(later) ? earlier : later;
}

/** The windows of devices that reach into memory, each with the lowest that it meets. */
export function devicesInMemory(
  { statedDevices, memoryWindows }: CheckSubject,
  counts: (window: Window) => boolean,
): Conflict[] {
  const memory = new RangeIndex(memoryWindows);
  return statedDevices.filter(counts).flatMap((window) => {
    const holder = memory.firstIn(window.start, window.end);
    return holder === undefined ? [] : [conflictOf(window, holder)];
  });
}
