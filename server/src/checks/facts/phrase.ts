import { describeAddress, describeRange, describeSize } from '../../../../shared/describe';
import { PAGE } from '../../../../shared/page';
import type { Window } from '../../layout/window';

/** Words in backquotes with commas and a last conjunction: `a`, `b` or `c`. */
export function describeList(words: readonly string[], conjunction: 'and' | 'or'): string {
  return joinList(
    words.map((word) => `\`${word}\``),
    conjunction,
  );
}

/** Phrases with commas and a last conjunction. */
export function joinList(phrases: readonly string[], conjunction: 'and' | 'or'): string {
  if (phrases.length < 2) return phrases[0] ?? '';
  return `${phrases.slice(0, -1).join(', ')} ${conjunction} ${phrases.at(-1)}`;
}

/** `virtio-blk disk0 (0x1c0d0000–0x1c0d01ff)`; a default that the file does not state is marked as such. */
export function describeWindow(window: Window): string {
  const range = window.openEnded ? `from 0x${hex(window.start)}` : describeRange(window.start, window.end);
  return `${window.label} (${range}${window.certainty === 'default' ? ', by default' : ''})`;
}

/** A half-open range with its last address; a single address alone. */
export function describeSpan(start: bigint, end: bigint): string {
  return end - start === 1n ? describeAddress(start) : describeRange(start, end);
}

/** A number of bytes in hexadecimal and in units: `0x3ff (1023 bytes)`, `0x4000800 (64 MiB + 2048 bytes)`. */
export function describeBytes(bytes: bigint): string {
  return `0x${hex(bytes)} (${exactSize(bytes)})`;
}

/** A size in the largest unit that it is whole in; where that is bytes, with the whole pages apart. */
export function exactSize(bytes: bigint): string {
  const rest = bytes % PAGE;
  if (rest !== 0n && bytes > PAGE) return `${exactSize(bytes - rest)} + ${rest} bytes`;
  const unit = UNITS.find(([size]) => bytes >= size && bytes % size === 0n);
  return unit === undefined ? describeSize(bytes) : `${bytes / unit[0]} ${unit[1]}`;
}

const UNITS = [
  [1n << 40n, 'TiB'],
  [1n << 30n, 'GiB'],
  [1n << 20n, 'MiB'],
  [1n << 10n, 'KiB'],
] as const;

/** Digits without a prefix, lower case. */
export function hex(value: bigint): string {
  return value.toString(16);
}

/** `1 page`, `3 pages`. */
export function counted(count: bigint | number, noun: string): string {
  return `${count} ${noun}${BigInt(count) === 1n ? '' : 's'}`;
}

/** With a capital at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
