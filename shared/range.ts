import { describeAddress, describePort, readAddress } from './address';
import { describeFunction } from './pci';
import { describeSize } from './size';
import { counted } from './words';

/** The address spaces of a guest; a PCI function takes one unit of its space. */
export type Space = 'mem' | 'io' | 'pci';

/** Half-open: `end` is the first address, port or function after it. */
export interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

/** A half-open range of addresses with its last one, as hardware manuals write it: `0x1c050000–0x1c050fff`. */
export function describeRange(start: bigint, end: bigint): string {
  return firstToLast(start, end, describeAddress);
}

/** A half-open range of ports with its last one: `0x3f8–0x3ff`; a port alone is `0x60`. */
function describePorts(start: bigint, end: bigint): string {
  return firstToLast(start, end, describePort);
}

/** The same where nothing else tells that these are ports: `port 0x60`, `ports 0x3f8–0x3ff`. */
export function describeNamedPorts(start: bigint, end: bigint): string {
  return `${end - start > 1n ? 'ports' : 'port'} ${describePorts(start, end)}`;
}

/** A half-open range in the notation of its space: addresses, ports, or PCI functions. */
export function describeIn(space: Space, start: bigint, end: bigint): string {
  return firstToLast(start, end, NOTATIONS[space]);
}

/** The extent of a range in the unit of its space: `4 KiB`, `8 ports`, `1 function`. */
export function describeExtent(space: Space, start: bigint, end: bigint): string {
  if (space === 'mem') return describeSize(end - start);
  return counted(end - start, space === 'io' ? 'port' : 'function');
}

/**
 * A range of addresses that someone typed or pasted, the last one inclusive: `0x1c050000–0x1c050fff`, or with `-`,
 * `..` or `to` in between. An address alone is a range of one byte.
 * @returns undefined where the text is no range, or ends before it starts
 */
export function readRange(text: string): Range | undefined {
  const ends = text.split(/\s*(?:–|-|\.\.|\bto\b)\s*/i).map(readAddress);
  const [start, last] = [ends[0], ends.at(-1)];
  if (ends.length > 2 || start === undefined || last === undefined || last < start) return undefined;
  return { start, end: last + 1n };
}

const NOTATIONS: Readonly<Record<Space, (value: bigint) => string>> = {
  mem: describeAddress,
  io: describePort,
  pci: describeFunction,
};

/** The en dash stands without blanks; what is one unit, or open at its end (`end` is `start`), is its start alone. */
function firstToLast(start: bigint, end: bigint, write: (value: bigint) => string): string {
  return end - start > 1n ? `${write(start)}–${write(end - 1n)}` : write(start);
}
