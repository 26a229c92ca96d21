import type { CleanFile, Mistake, Mutant } from '../mutant';

/** The line that the later of two places is on. */
function later(mutant: Mutant | undefined, other: number): Mutant | undefined {
  return mutant && { ...mutant, at: Math.max(mutant.at, other) };
}

/** Windows of 0x200 bytes that are known and alone on their page. */
const virtio = (clean: CleanFile) => clean.placedVdev((vdev) => vdev.type.startsWith('virtio-'));

const knownMemory = (clean: CleanFile) =>
  !clean.hasUnknown && clean.analysis.machine.memory.length > 0 && clean.analysis.machine.passes.length === 0;

/** One mistake for each rule about the guest-physical layout, by the rule's id. */
export const LAYOUT: Readonly<Record<string, Mistake>> = {
  'window-overlap': (clean) => {
    const vdev = clean.placedVdev();
    const other = clean.placedVdev((known) => known !== vdev);
    const address = other?.locations.at(-1)?.address;
    if (vdev === undefined || address === undefined) return undefined;
    const mutant = clean.moveVdev(vdev, address);
    const place = other?.locations.at(-1)?.option.start ?? 0;
    const grown = (mutant?.text.length ?? 0) - clean.text.length;
    return later(mutant, place > (mutant?.at ?? 0) ? place + grown : 0);
  },
  'possible-overlap': (clean) => {
    if (!clean.isArm || clean.analysis.machine.vdevs.some(({ type }) => type === 'gic')) return undefined;
    return clean.append(
      'vdev gic version 3 gicc 0x2c000000\n§vdev virtio-entropy loc 0x2c001000 intr gic:900',
    );
  },
  'vga-hole-not-reserved': (clean) => {
    const at = clean.text.search(/^reserve loc 0xa0000,0x20000.*\n/m);
    if (!clean.isX86 || at < 0) return undefined;
    const text = clean.text.replace(/^reserve loc 0xa0000,0x20000.*\n/m, '');
    return { text, at: text.search(/^ram (?:0,)?0xa0000/m) };
  },
  'window-in-memory': (clean) => {
    const start = clean.memory;
    const vdev = clean.placedVdev();
    return start === undefined || vdev === undefined ? undefined : clean.moveVdev(vdev, start + 0x1000n);
  },
  'memory-overlap': (clean) => {
    const start = clean.memory;
    return start === undefined ? undefined : clean.append(`ram 0x${start.toString(16)},0x1000`);
  },
  'pass-over-memory': (clean) => {
    const start = clean.memory;
    return start === undefined ? undefined : clean.append(`pass loc mem:0x${start.toString(16)},0x1000,rwn`);
  },
  'default-window-overlap': (clean) => {
    const vdev = clean.placedVdev();
    if (vdev === undefined || clean.analysis.machine.vdevs.some(({ type }) => type === 'gic'))
      return undefined;
    if (clean.isX86) return clean.moveVdev(vdev, 0xfee00000n);
    return clean.isArm ? clean.moveVdev(vdev, 0x2f000000n) : undefined;
  },
  'shared-page': (clean) => {
    const address = virtio(clean)?.locations.at(-1)?.address;
    if (address === undefined) return undefined;
    return clean.append(`pass loc mem:0x${(address + 0x800n).toString(16)},0x100,rwn`);
  },
  'factory-page-unaligned': (clean) => {
    const vdev = clean.placedVdev(({ type }) => type === 'shmem');
    const address = vdev?.locations.at(-1)?.address;
    return vdev && address !== undefined ? clean.moveVdev(vdev, address + 0x10n) : undefined;
  },
  'window-unaligned': (clean) => {
    const vdev = clean.placedVdev(({ type }) => type !== 'shmem');
    const address = vdev?.locations.at(-1)?.address;
    return vdev && address !== undefined ? clean.moveVdev(vdev, address + 0x200n) : undefined;
  },
  'memory-not-page-multiple': (clean) => {
    const part = clean.pick(
      clean.analysis.machine.memory.filter(({ length }) => length !== undefined),
    )?.lengthPart;
    if (part === undefined) return undefined;
    const unit = /[kKmMgG]$/.test(part.text);
    return unit
      ? clean.replace(part.start, part.end, part.text.slice(0, -1))
      : clean.replace(part.end - 1, part.end, '7');
  },
  'pass-not-page-multiple': (clean) => clean.block('pass loc mem:0xfff0000400,0x50,rwn'),
  'duplicate-port': (clean) =>
    clean.isX86 ? clean.append('vdev 8259 loc 0x500\n§vdev 8259 loc 0x501') : undefined,
  'duplicate-pci-function': (clean) =>
    clean.isX86 ? clean.append('vdev virtio-entropy loc pci:0:9\n§pass loc pci:0:9.0=pci:0:9.0') : undefined,
  'load-outside-memory': (clean) =>
    knownMemory(clean) ? clean.block('cpu data load 0xff00000000,table.bin') : undefined,
  'load-too-large': (clean) =>
    knownMemory(clean) ? clean.block('cpu data load table-900000M.bin') : undefined,
  'no-room-for-region': (clean) =>
    clean.hasUnknown || clean.analysis.machine.memory.some(({ length }) => length === undefined)
      ? undefined
      : clean.block('vdev shmem create everything,0x10000000000'),
  'load-overlap': (clean) => clean.append('load 0x90770000,one.bin\n§load 0x90770000,two.bin'),
  'address-too-high': (clean) => clean.block('vdev shmem loc 0x77000000000000'),
};
