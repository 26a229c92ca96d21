import { describeRange, describeSize } from './describe';

type Space = 'mem' | 'io' | 'pci';

/** A half-open range in the notation of its space: addresses, ports, or PCI functions as bus:device.function. */
export function describeIn(space: Space, start: bigint, end: bigint): string {
  if (space === 'mem') return describeRange(start, end);
  if (space === 'io') return end - start === 1n ? port(start) : `${port(start)}–${port(end - 1n)}`;
  return pciFunction(start);
}

/** The extent of a range in the unit of its space. */
export function describeExtent(space: Space, start: bigint, end: bigint): string {
  if (space === 'mem') return describeSize(end - start);
  const noun = space === 'io' ? 'port' : 'function';
  return end - start === 1n ? `1 ${noun}` : `${end - start} ${noun}s`;
}

/** @param encoded bus, device and function as 16:5:3 bits */
export function pciFunction(encoded: bigint): string {
  return `${encoded >> 8n}:${(encoded >> 3n) & 31n}.${encoded & 7n}`;
}

function port(address: bigint): string {
  return `0x${address.toString(16).padStart(4, '0')}`;
}
