import type { Word } from './token';

/** A notation of another language, which people bring along. */
export type ForeignNotation =
  /** `//`, `/*`, `;` or `--`, where qvm has `#`. */
  | 'comment'
  /** `[vm]`. */
  | 'section'
  /** `{`, `}` and what stands between lists. */
  | 'brace'
  /** `"ram": "128M"`. */
  | 'quoted-key'
  /** `<memory>`. */
  | 'tag'
  /** `- vdev`. */
  | 'list';

/** What takes the rest of its line along; of others the word alone is meant. */
const WHOLE_LINE: ReadonlySet<ForeignNotation> = new Set(['comment', 'section', 'quoted-key', 'tag']);

/**
 * The notation that a word belongs to where an option is expected, or undefined.
 * @param source the word with its quotes
 * @param startsLine it is the first word of its line
 */
export function foreignNotation(
  { text, quoted }: Word,
  source: string,
  startsLine: boolean,
): ForeignNotation | undefined {
  if (quoted) return startsLine && /^"[\w.-]+":/.test(source) ? 'quoted-key' : undefined;
  if (/^(\/\/|\/\*|;)/.test(text) || (startsLine && /^(--|\*\/?$)/.test(text))) return 'comment';
  if (isBrace(text)) return 'brace';
  if (!startsLine) return undefined;
  if (/^\[/.test(text)) return 'section';
  if (/^<[/?!A-Za-z].*/.test(text)) return 'tag';
  return text === '-' ? 'list' : undefined;
}

/** A word of brackets alone, which is no argument either. */
export function isBrace(text: string): boolean {
  return /^[{}()[\]]+[,;]?$/.test(text);
}

export function takesWholeLine(notation: ForeignNotation): boolean {
  return WHOLE_LINE.has(notation);
}
