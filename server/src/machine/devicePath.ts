import { isOpaque } from '../syntax/part';
import type { Place } from '../text/place';

/** A name in a path, with its place in the path's text. */
interface PathName extends Place {
  readonly name: string;
}

/** What a path such as `/dev/qvm/guest_1/p2p` names. */
export interface DevicePath {
  readonly system: PathName;
  /** Undefined where the path has none, or where it cannot be known. */
  readonly device: PathName | undefined;
}

const DEVICE_PATH = /^(\/dev\/qvm\/)([^/]+)(?:\/([^/]+))?$/;

/**
 * The system and the vdev that a path names: qvm registers every named vdev of a system there (manual,
 * `vdev_ref/options`). Undefined for other paths; a segment with a substitution names nothing, and neither does one
 * after it.
 */
export function readDevicePath(text: string): DevicePath | undefined {
  const match = DEVICE_PATH.exec(text);
  const [, root = '', system = '', device] = match ?? [];
  if (match === null || isOpaque(system)) return undefined;
  const start = root.length;
  const end = start + system.length;
  return {
    system: { name: system, start, end },
    device:
      device === undefined || isOpaque(device)
        ? undefined
        : { name: device, start: end + 1, end: end + 1 + device.length },
  };
}
