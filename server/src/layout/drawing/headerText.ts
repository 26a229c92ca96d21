import type { LayoutPicture } from '../picture';
import { sizeText, toBytes } from './address';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** `aarch64 · QNX Hypervisor 8.0 · 512 MiB RAM · 2 vCPUs · 8 devices`. */
export function summaryText({ summary }: LayoutPicture): string {
  const memory = toBytes(summary.memory);
  return [
    summary.architecture ?? '',
    summary.release ? `QNX Hypervisor ${summary.release}` : '',
    memory > 0n ? `${sizeText(memory)} RAM` : 'no RAM',
    count(summary.vcpus, 'vCPU'),
    count(summary.devices, 'device'),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function conflictText(picture: LayoutPicture): string {
  const n = picture.summary.conflicts;
  return n === 0 ? 'no conflicts' : count(n, 'conflict');
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
