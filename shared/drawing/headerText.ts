import { readHex } from '../address';
import type { LayoutPicture } from '../picture';
import { describeSize } from '../size';
import { counted } from '../words';

/** `aarch64 · QNX Hypervisor 8.0 · 512 MiB RAM · 2 vCPUs · 8 devices`. */
export function summaryText(picture: LayoutPicture): string {
  const { summary } = picture;
  return [
    summary.architecture ?? '',
    summary.release ? `QNX Hypervisor ${summary.release}` : '',
    memoryText(picture),
    counted(summary.vcpus, 'vCPU'),
    counted(summary.devices, 'device'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Guest memory as far as the file tells it: what it leaves open must not look like none. */
export function memoryText({ summary, spaces, unplaced }: LayoutPicture): string {
  const memory = readHex(summary.memory);
  const open =
    unplaced.some((u) => u.kind === 'ram') ||
    spaces.mem.windows.some((w) => w.kind === 'ram' && w.openEnded === true);
  if (memory > 0n) return `${describeSize(memory)}${open ? ' or more' : ''} RAM`;
  if (open) return 'RAM not known';
  const given = spaces.mem.windows.some((w) => w.part === 'system-memory');
  return given || unplaced.some((u) => u.kind === 'pass') ? 'no RAM of its own' : 'no RAM';
}

export function conflictText(picture: LayoutPicture): string {
  const n = picture.summary.conflicts;
  return n === 0 ? 'no conflicts' : counted(n, 'conflict');
}

/** Nothing to draw at all: the file is empty, or says nothing that takes place in a space. */
export function isEmpty(picture: LayoutPicture): boolean {
  const { mem, io, pci } = picture.spaces;
  const windows = mem.windows.length + io.windows.length + pci.windows.length;
  return (
    windows === 0 && picture.factoryPages.length === 0 && picture.interrupts.every((c) => c.uses.length === 0)
  );
}

export const EMPTY_TEXT = [
  'Nothing is placed in guest-physical space yet.',
  'Memory appears here with “ram 0x80000000,512M”, a device with “vdev pl011” and its “loc 0x1c090000”.',
];
