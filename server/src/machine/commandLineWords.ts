import type { Catalogue } from '../catalogue/catalogue';
import { EARLY_CONSOLE_ACCESS, EARLY_CONSOLES } from '../catalogue/vocabulary/earlyConsoles';
import { readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';
import type { Place } from '../text/place';
import type { Location } from './location';
import { isFragment, type Vdev, type VirtualMachine } from './machine';

/** What a word finds in the machine. */
type DeviceOutcome =
  | 'vdev'
  /** A range that is passed through, so a device of the host. */
  | 'passed'
  | 'none'
  /** Something that nobody has described, or whose place cannot be known, may be it. */
  | 'unknown';

/** Where a word says that its device lies. */
interface DeviceAddress {
  readonly space: 'mem' | 'io';
  readonly value: bigint;
  /** The address itself. */
  readonly at: Place;
  /** With the word before it that says which space it is of. */
  readonly withAccess: Place;
}

/** A word of a guest's command line that names a device of the machine. */
export interface DeviceWord extends Place {
  /** As written: `earlycon=pl011,0x1c090000`. */
  readonly text: string;
  /** The vdev type that it must be; empty where the driver's device is none that qvm has. */
  readonly type: string;
  /** The address or port that it names; undefined where it names the device by its number. */
  readonly address: DeviceAddress | undefined;
  readonly outcome: DeviceOutcome;
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
    const start = part.start + match.index;
    const end = start + text.length;
    const found = key === 'root' ? undefined : byAddress(machine, { value, start: end - value.length, key });
    const meant = found ?? (key === 'earlycon' ? undefined : byNumber(machine, catalogue, value));
    if (meant !== undefined) words.push({ text, start, end, ...meant });
  }
  return words;
}

type Found = Pick<DeviceWord, 'type' | 'address' | 'outcome' | 'vdev'>;

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
    const outcome = vdev === undefined ? outcomeWithoutNumber(machine) : 'vdev';
    return { type, address: undefined, outcome, vdev };
  }
  return undefined;
}

/** Where a device that the file does not state may be the one: a passed one, someone's own, or in an own device tree. */
function outcomeWithoutNumber(machine: VirtualMachine): DeviceOutcome {
  const isUnknown =
    isFragment(machine) ||
    machine.passes.length > 0 ||
    machine.loads.some(({ blob }) => blob === 'fdt') ||
    machine.vdevs.some(({ fact }) => fact === undefined);
  return isUnknown ? 'unknown' : 'none';
}

/** `DRIVER[,ACCESS],ADDRESS[,OPTIONS]`. */
function byAddress(
  machine: VirtualMachine,
  { value, start, key }: { readonly value: string; readonly start: number; readonly key: string },
): Found | undefined {
  const [driver = '', ...rest] = value.split(',');
  const fact = EARLY_CONSOLES.find((known) => known.driver === driver);
  if (fact === undefined ? key !== 'earlycon' : key === 'console' && fact.isConsole !== true)
    return undefined;
  const access = EARLY_CONSOLE_ACCESS.find(({ word }) => word === rest[0]);
  const where = (access === undefined ? rest[0] : rest[1]) ?? '';
  const number = readNumber(where, 'decimal').value;
  if (number === undefined) return undefined;
  const from = start + driver.length + 1;
  const at = from + (access === undefined ? 0 : access.word.length + 1);
  const end = at + where.length;
  const space = access?.space ?? 'mem';
  const address = { space, value: number, at: { start: at, end }, withAccess: { start: from, end } };
  const lies = (vdev: Vdev) =>
    vdev.locations.some((location) => location.space === space && location.address === number);
  const vdev = machine.vdevs.find(
    (candidate) => (fact === undefined || candidate.type === fact.vdev) && lies(candidate),
  );
  const type = fact?.vdev ?? vdev?.type ?? '';
  const outcome = vdev === undefined ? outcomeWithout(machine, type, address) : 'vdev';
  return { type, address, outcome, vdev };
}

/** What may lie at an address where no vdev of the type is known to lie. */
function outcomeWithout(
  machine: VirtualMachine,
  type: string,
  { space, value }: DeviceAddress,
): DeviceOutcome {
  const ranges = machine.passes
    .flatMap(({ locations }) => locations)
    .filter((location) => location.space === space && location.pci === undefined);
  const isIn = ({ address, length }: Location) =>
    address !== undefined && length !== undefined && address <= value && value < address + length;
  if (ranges.some(isIn)) return 'passed';
  const isUnknown =
    isFragment(machine) ||
    machine.loads.some(({ blob }) => blob === 'fdt') ||
    // Such a port may also be on a PCI card, whose addresses the file does not state.
    (type === 'ser8250' &&
      machine.passes.some(({ locations }) => locations.some((at) => at.space === 'pci'))) ||
    // A vdev of a project's own may be a serial port too.
    machine.vdevs.some((vdev) => vdev.fact === undefined) ||
    machine.vdevs.some(
      (vdev) =>
        vdev.type === type &&
        (vdev.locations.length === 0 || vdev.locations.some(({ address }) => address === undefined)),
    ) ||
    ranges.some(({ address, length }) => address === undefined || length === undefined);
  return isUnknown ? 'unknown' : 'none';
}
