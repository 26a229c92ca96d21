import { answers } from '../../layout/layout';
import type { Window } from '../../layout/window';
import type { CheckSubject } from '../subject';

/** `ram` and `rom`. */
export function isMemory(window: Window): boolean {
  return window.kind === 'ram' || window.kind === 'rom';
}

/** A vdev's or a pass's window that really answers accesses. */
export function isDevice(window: Window): boolean {
  // With a blob word before it, a `pass` hands over data and maps no device.
  return answers(window) && !isMemory(window) && window.component?.opener.blob === undefined;
}

/** The guest-physical windows that the file states, of devices. */
export function statedDevices({ layout }: CheckSubject): readonly Window[] {
  return layout.mem.windows.filter((window) => window.certainty === 'stated' && isDevice(window));
}

export function memoryWindowsOf({ layout }: CheckSubject): readonly Window[] {
  return layout.mem.windows.filter(isMemory);
}
