import { isPageMultiple } from '../../../shared/page';
import type { Space } from '../../../shared/range';
import { readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';
import type { OptionNode } from '../syntax/tree';
import { numberOf } from './number';

/** A function of the guest's PCI bus. */
interface PciFunction {
  readonly bus: bigint;
  readonly device: bigint;
  readonly function: bigint;
}

/** A `loc` with its values; a value is undefined where the file leaves it out or where it cannot be known. */
export interface Location {
  readonly option: OptionNode;
  readonly space: Space;
  /** Guest-physical address, or port. */
  readonly address: bigint | undefined;
  readonly addressPart: Part | undefined;
  /** Bytes or ports. */
  readonly length: bigint | undefined;
  readonly lengthPart: Part | undefined;
  /** The length stands before the address; each is read as what it must be meant for. */
  readonly swapped: boolean;
  /** The access letters of a `pass`, as written. */
  readonly letters: Part | undefined;
  readonly hostAddress: bigint | undefined;
  readonly hostPart: Part | undefined;
  /** Of the `bus:device.function` form; `vendor/device` names no place in the guest. */
  readonly pci: PciFunction | undefined;
}

/** The location that a `loc` option gives, or undefined when it has no argument (a PCI shmem may say `loc` alone). */
export function readLocation(option: OptionNode): Location | undefined {
  const parts = option.arguments.flatMap((argument) => argument.parts);
  if (parts.length === 0) return undefined;
  const first = (role: Part['role']) => parts.find((part) => part.role === role);
  const [one, two] = [first('address') ?? first('port'), first('length')];
  const hostPart = first('host-address');
  const space = spaceOf(parts);
  const swapped = space === 'mem' && areSwapped(one, two);
  const [addressPart, lengthPart] = swapped ? [two, one] : [one, two];
  return {
    option,
    space,
    addressPart,
    address: numberOf(addressPart),
    lengthPart,
    length: swapped ? readNumber(lengthPart?.text ?? '', 'decimal').value : numberOf(lengthPart),
    swapped,
    letters: first('letters'),
    hostPart,
    hostAddress: numberOf(hostPart),
    pci: readPci(parts),
  };
}

/** Devices lie above this, and are smaller. */
const LOWEST_DEVICE = 0x10000000n;
const ROUND = 0x1000000n;

/**
 * `0x1000,0xfe201000`: whole pages of a device's size, then what can only be an address. Memory does begin that low,
 * but it ends at a round address.
 */
function areSwapped(first: Part | undefined, second: Part | undefined): boolean {
  if (first === undefined || second === undefined || first.opaque || second.opaque) return false;
  if (!/^(0x[0-9a-f]+|[0-9]+[kmg])$/i.test(first.text) || !/^0x[0-9a-f]+$/i.test(second.text)) return false;
  const [size, address] = [readNumber(first.text, 'decimal').value, numberOf(second)];
  if (size === undefined || address === undefined || size === 0n || !isPageMultiple(size)) return false;
  return size <= ROUND && address >= LOWEST_DEVICE && (size + address) % ROUND !== 0n;
}

function spaceOf(parts: readonly Part[]): Location['space'] {
  if (parts.some((part) => part.role === 'bus' || part.role === 'vendor')) {
    return parts.some((part) => part.role === 'address' || part.role === 'port') ? 'mem' : 'pci';
  }
  return parts.some((part) => part.role === 'port') ? 'io' : 'mem';
}

function readPci(parts: readonly Part[]): PciFunction | undefined {
  const host = parts.findIndex((part) => part.role === 'host-space');
  const guest = host < 0 ? parts : parts.slice(0, host);
  const bus = numberOf(guest.find((part) => part.role === 'bus'));
  const device = numberOf(guest.find((part) => part.role === 'device'));
  const functionPart = guest.find((part) => part.role === 'function');
  const fn = functionPart === undefined ? 0n : numberOf(functionPart);
  if (bus === undefined || device === undefined || fn === undefined) return undefined;
  return { bus, device, function: fn };
}
