import type { Hex } from '../picture';

/** Addresses of a picture are hex strings because JSON has no big integers; every computation needs them as numbers. */
export function toBytes(hex: Hex): bigint {
  return BigInt(hex);
}

/** `0x1c05_0000`: grouped by four digits, so that an eye can count them; `digits` is the least number of digits. */
export function addressText(address: bigint, digits = 8): string {
  const text = address.toString(16).padStart(digits, '0');
  return `0x${text.replace(/\B(?=(?:[0-9a-f]{4})+$)/g, '_')}`;
}

/** `0x1c05_0000 – 0x1c05_0fff`: the last byte is inclusive, as in manuals and memory maps. */
export function rangeText(start: bigint, end: bigint, digits = 8): string {
  const last = end > start ? end - 1n : start;
  return `${addressText(start, digits)} – ${addressText(last, digits)}`;
}

/** The form that a configuration accepts and that edits write: `0x1c050000`. */
export function configAddress(address: bigint): string {
  return `0x${address.toString(16)}`;
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** `448.3 MiB`: binary units, three significant digits or so, exact sizes without decimals. */
export function sizeText(bytes: bigint): string {
  let unit = 0;
  while (unit < UNITS.length - 1 && bytes >= 1n << BigInt(10 * (unit + 1))) unit++;
  const value = Number((bytes * 1000n) >> BigInt(10 * unit)) / 1000;
  const decimals = value < 10 ? 2 : 1;
  const rounded = Number(value.toFixed(decimals));
  return `${rounded} ${UNITS[unit]}`;
}

/** `0:3.0`: bus, device and function of a place in the PCI space, where a function takes one unit. */
export function functionText(place: bigint): string {
  const value = Number(place);
  return `${value >> 8}:${(value >> 3) & 31}.${value & 7}`;
}
