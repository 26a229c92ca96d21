import { readMachine } from '../../../server/src/companions/deviceTree/devices';
import { readDeviceTree } from '../../../server/src/companions/deviceTree/read';
import type { GuestTree } from '../../../server/src/layout/verified/guestTree';
import {
  isSameInitrd,
  isSameLines,
  isSameMemory,
  isSamePlace,
  isSameSize,
  type Verification,
} from '../../../server/src/layout/verified/verification';

/** A tree as a dump of the guest gives it. */
export function guestTree(bytes: Uint8Array, more: Partial<GuestTree> = {}): GuestTree {
  return {
    machine: readMachine(readDeviceTree(bytes)),
    name: 'guest.dtb',
    written: undefined,
    isOlder: false,
    ...more,
  };
}

/** Everything in which a configuration and its tree differ, one short line each. */
export function differences(verification: Verification | undefined): string[] {
  if (verification === undefined) return ['nothing compared'];
  const { match, lines, memory, cpus, bootArguments, initrd } = verification;
  const ranges = (list: readonly { start: bigint; end: bigint }[]) =>
    list.map(({ start, end }) => `${start.toString(16)}-${end.toString(16)}`).join(' ');
  return [
    ...match.windows
      .filter((found) => !isSamePlace(found))
      .map(
        ({ window, range }) => `place of ${window.label} (${window.certainty}): ${range.start.toString(16)}`,
      ),
    ...match.windows
      .filter((found) => !isSameSize(found))
      .map(({ window, range }) => `size of ${window.label}: ${(range.end - range.start).toString(16)}`),
    ...match.missing.map(({ label }) => `missing: ${label}`),
    ...match.placed.map(({ vdev, range }) => `placed: ${vdev.type} ${range.start.toString(16)}`),
    ...match.extra.map(({ device, range }) => `extra: ${device.name} ${range.role}`),
    ...lines
      .filter((found) => !isSameLines(found))
      .map(({ vdev, inFile, inTree }) => `lines of ${vdev.type}: ${inFile.join(' ')} / ${inTree.join(' ')}`),
    ...(memory === undefined || isSameMemory(memory)
      ? []
      : [`memory: ${ranges(memory.inFile)} / ${ranges(memory.inTree)}`]),
    ...(cpus === undefined || cpus.inFile === cpus.inTree ? [] : [`cpus: ${cpus.inFile} / ${cpus.inTree}`]),
    ...(bootArguments === undefined || bootArguments.inFile === bootArguments.inTree
      ? []
      : [`boot arguments: ${bootArguments.inFile} / ${bootArguments.inTree}`]),
    ...(initrd === undefined || isSameInitrd(initrd)
      ? []
      : [
          `initrd: ${initrd.load?.file} / ${initrd.inTree === undefined ? undefined : ranges([initrd.inTree])}`,
        ]),
  ];
}
