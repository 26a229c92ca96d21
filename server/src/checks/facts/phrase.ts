import { describeRange, describeSize } from '../../layout/describe';
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

/** A number in hexadecimal and in a unit: `0x3ff (1023 bytes)`. */
export function describeBytes(bytes: bigint): string {
  return `0x${hex(bytes)} (${describeSize(bytes)})`;
}

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
