import { readDevicePath } from '../../machine/devicePath';
import type { Part } from '../../syntax/part';
import type { NameSymbol } from './symbol';

interface PlacedName {
  readonly symbol: NameSymbol;
  readonly start: number;
  readonly end: number;
}

/** The system and the vdev that a path names, at their places in the document; empty for other paths. */
export function devicePathNames(part: Part): PlacedName[] {
  const path = readDevicePath(part.text);
  if (path === undefined) return [];
  const { system, device } = path;
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: part.start + start,
    end: part.start + end,
  });
  const names: PlacedName[] = [{ symbol: { kind: 'system', name: system.name }, ...at(system) }];
  if (device !== undefined)
    names.push({ symbol: { kind: 'device', machine: system.name, name: device.name }, ...at(device) });
  return names;
}
