import type { Space } from '../../../shared/range';
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
  const addressPart = first('address') ?? first('port');
  const hostPart = first('host-address');
  return {
    option,
    space: spaceOf(parts),
    addressPart,
    address: numberOf(addressPart),
    lengthPart: first('length'),
    length: numberOf(first('length')),
    letters: first('letters'),
    hostPart,
    hostAddress: numberOf(hostPart),
    pci: readPci(parts),
  };
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
