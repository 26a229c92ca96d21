import type { Source } from '../catalogue/provenance';
import type { Vdev, VirtualMachine } from '../model/machine';

/** The name by which a guest's system calls a device. */
export interface GuestName {
  readonly system: 'Linux' | 'QNX';
  readonly name: string;
  readonly source: Source;
}

/**
 * The name that a device has in the guest by its position among those of its type. Undefined where none is known,
 * where the guest's system is not, or where other devices may stand in the file unseen.
 */
export function guestNameOf(machine: VirtualMachine, vdev: Vdev): GuestName | undefined {
  const names = vdev.fact?.guestNames;
  const system = guestSystemOf(machine);
  const pattern = system === 'Linux' ? names?.linux : system === 'QNX' ? names?.qnx : undefined;
  if (names === undefined || system === undefined || pattern === undefined || machine.hasUnknownOptions)
    return undefined;
  const alike = machine.vdevs.filter((other) => other.type === vdev.type);
  // How a guest orders devices on PCI against memory-mapped ones is not known.
  if (alike.some((other) => other.form !== vdev.form)) return undefined;
  const reversed = system === 'QNX' && names.qnxReversed === true;
  if (reversed && vdev.form !== 'mmio') return undefined;
  const position = reversed ? alike.length - 1 - vdev.ordinal : vdev.ordinal;
  return { system, name: fill(pattern, position), source: names.source };
}

/** The guest's system as far as the files that it loads give it away. */
export function guestSystemOf(machine: VirtualMachine): 'Linux' | 'QNX' | undefined {
  for (const load of machine.loads) {
    if (load.blob === 'initrd') return 'Linux';
    const file = load.file?.slice(load.file.lastIndexOf('/') + 1).toLowerCase();
    if (file === undefined || (load.blob !== undefined && load.blob !== 'guest')) continue;
    if (/\.ifs$|\bifs\b|qnx/.test(file)) return 'QNX';
    if (/^(b?z?image|vmlinuz|vmlinux|linux)\b/.test(file)) return 'Linux';
  }
  return undefined;
}

function fill(pattern: string, position: number): string {
  return pattern.replace('{number}', `${position}`).replace('{letter}', letters(position));
}

/** a … z, aa … as Linux counts its disks. */
function letters(position: number): string {
  const last = String.fromCharCode(97 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}
