import type { Catalogue } from '../catalogue/catalogue';
import { EARLY_CONSOLES } from '../catalogue/vocabulary/earlyConsoles';
import { readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';
import type { Vdev, VirtualMachine } from './machine';

/** A word of a guest's command line that names a device of the machine. */
export interface DeviceWord {
  /** As written: `earlycon=pl011,0x1c090000`. */
  readonly text: string;
  /** UTF-16 units from the start of the document, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The vdev type that it must be. */
  readonly type: string;
  /** The address or port that it names; undefined where it names the device by its number. */
  readonly address: bigint | undefined;
  /** The vdev that it means; undefined where the machine has none such. */
  readonly vdev: Vdev | undefined;
}

/**
 * The devices that a `cmdline` names: by number (`console=ttyAMA0`, `root=/dev/vda1`) the n-th of its type, by
 * address (`earlycon=pl011,0x1c090000`) the one that lies there.
 */
export function deviceWords(machine: VirtualMachine, catalogue: Catalogue, part: Part): DeviceWord[] {
  const words: DeviceWord[] = [];
  for (const match of part.text.matchAll(/(?<![^\s"])(console|earlycon|root)=([^\s"]+)/g)) {
    const [text, key = '', value = ''] = match;
    const found = key === 'earlycon' ? byAddress(machine, value) : byNumber(machine, catalogue, value);
    const start = part.start + match.index;
    if (found !== undefined) words.push({ text, start, end: start + text.length, ...found });
  }
  return words;
}

type Found = Pick<DeviceWord, 'type' | 'address' | 'vdev'>;

function byNumber(machine: VirtualMachine, catalogue: Catalogue, value: string): Found | undefined {
  const name = value.replace(/^\/dev\//, '').replace(/,.*$/, '');
  for (const { name: type, guestNames } of catalogue.vdevs) {
    const [stem, mark] = guestNames?.linux?.replace('/dev/', '').split(/(?=\{)/) ?? [];
    if (stem === undefined || !name.startsWith(stem)) continue;
    const position = /^(\d+)$|^([a-z])\d*$/.exec(name.slice(stem.length));
    const [, number, letter] = position ?? [];
    const ordinal = mark === '{number}' ? number : letter && `${letter.charCodeAt(0) - 97}`;
    if (ordinal === undefined) continue;
    const vdev = machine.vdevs.find(
      (candidate) => candidate.type === type && `${candidate.ordinal}` === ordinal,
    );
    return { type, address: undefined, vdev };
  }
  return undefined;
}

function byAddress(machine: VirtualMachine, value: string): Found | undefined {
  const [driver, ...rest] = value.split(',');
  const type = EARLY_CONSOLES.find((known) => known.driver === driver)?.vdev;
  const where = /^(io|mmio\w*)$/.test(rest[0] ?? '') ? rest[1] : rest[0];
  if (type === undefined || where === undefined) return undefined;
  const address = readNumber(where, 'decimal').value;
  if (address === undefined) return undefined;
  const lies = (vdev: Vdev) => vdev.locations.some((location) => location.address === address);
  return { type, address, vdev: machine.vdevs.find((vdev) => vdev.type === type && lies(vdev)) };
}
