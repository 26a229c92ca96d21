import type { Source } from '../catalogue/provenance';
import type { Vdev, VirtualMachine } from './machine';

/** The name by which a guest's system calls a device. */
interface GuestName {
  readonly system: 'Linux' | 'QNX';
  readonly name: string;
  readonly source: Source;
}

/**
 * The names that devices have in the guest by their positions among those of their types. A device has none where
 * the guest's system or its way of counting is not known, or where other devices may stand in the file unseen.
 */
export function guestNamesOf(machine: VirtualMachine): ReadonlyMap<Vdev, GuestName> {
  const names = new Map<Vdev, GuestName>();
  const system = guestSystemOf(machine);
  if (system === undefined || machine.hasUnknownOptions) return names;
  for (const alike of byType(machine.vdevs)) {
    const fact = alike[0]?.fact?.guestNames;
    const pattern = system === 'Linux' ? fact?.linux : fact?.qnx;
    if (fact === undefined || pattern === undefined) continue;
    // How a guest orders devices on PCI against memory-mapped ones is not known.
    if (alike.some(({ form }) => form !== alike[0]?.form)) continue;
    const reversed = system === 'QNX' && fact.qnxReversed === true;
    if (reversed && alike[0]?.form !== 'mmio') continue;
    alike.forEach((vdev, index) => {
      const position = reversed ? alike.length - 1 - index : index;
      names.set(vdev, { system, name: fill(pattern, position), source: fact.source });
    });
  }
  return names;
}

function byType(vdevs: readonly Vdev[]): Iterable<readonly Vdev[]> {
  const types = new Map<string, Vdev[]>();
  for (const vdev of vdevs) {
    const alike = types.get(vdev.type);
    if (alike === undefined) types.set(vdev.type, [vdev]);
    else alike.push(vdev);
  }
  return types.values();
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
