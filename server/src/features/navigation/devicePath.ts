import { isOpaque, type Part } from '../../syntax/part';
import type { NameSymbol } from './symbol';

interface PlacedName {
  readonly symbol: NameSymbol;
  readonly start: number;
  readonly end: number;
}

const DEVICE_PATH = /^(\/dev\/qvm\/)([^/]+)(?:\/([^/]+))?$/;

/**
 * The system and the vdev that a path such as `/dev/qvm/guest_1/p2p` names: qvm registers every named vdev of a
 * system there (manual, `vdev_ref/options`). Empty for other paths; a segment with a substitution names nothing,
 * and neither does one behind it.
 */
export function devicePathNames(part: Part): PlacedName[] {
  const match = DEVICE_PATH.exec(part.text);
  const [, root = '', system = '', device] = match ?? [];
  if (match === null || isOpaque(system)) return [];
  const start = part.start + root.length;
  const end = start + system.length;
  const names: PlacedName[] = [{ symbol: { kind: 'system', name: system }, start, end }];
  if (device !== undefined && !isOpaque(device))
    names.push({
      symbol: { kind: 'device', machine: system, name: device },
      start: end + 1,
      end: end + 1 + device.length,
    });
  return names;
}
