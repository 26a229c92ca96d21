import { quoted } from './quoted';

/** A number with its noun: `1 page`, `3 pages`, `6 interrupts`, `2 clashes`. */
export function counted(count: bigint | number, noun: string, many = `${noun}s`): string {
  return `${count} ${BigInt(count) === 1n ? noun : many}`;
}

/** Phrases with commas and a last conjunction: `a, b and c`. */
export function joinList(phrases: readonly string[], conjunction: 'and' | 'or'): string {
  if (phrases.length < 2) return phrases[0] ?? '';
  return `${phrases.slice(0, -1).join(', ')} ${conjunction} ${phrases.at(-1)}`;
}

/** Words of a configuration in backquotes, with commas and a last conjunction. */
export function describeList(words: readonly string[], conjunction: 'and' | 'or'): string {
  return joinList(words.map(quoted), conjunction);
}

/** With a capital at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** ` Did you mean a, b or c?`, or nothing. */
export function didYouMean(words: readonly string[]): string {
  return words.length === 0 ? '' : ` Did you mean ${describeList(words, 'or')}?`;
}
