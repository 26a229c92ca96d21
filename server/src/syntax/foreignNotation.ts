import type { Word } from './token';
import type { WordStream } from './wordStream';

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
 * @param source the text that the word stands in
 * @param lines tells whether it is the first word of its line
 */
export function foreignNotation(
  word: Word,
  source: string,
  lines: Pick<WordStream, 'startsLine'>,
): ForeignNotation | undefined {
  const { text, quoted } = word;
  // Nearly every word starts with a letter, and none of these notations does.
  if (!quoted && LETTER.test(text)) return undefined;
  const startsLine = lines.startsLine(word);
  if (quoted)
    return startsLine && QUOTED_KEY.test(source.slice(word.start, word.end)) ? 'quoted-key' : undefined;
  if (COMMENT.test(text) || (startsLine && COMMENT_LINE.test(text))) return 'comment';
  if (isBrace(text)) return 'brace';
  if (!startsLine) return undefined;
  if (text.startsWith('[')) return 'section';
  if (TAG.test(text)) return 'tag';
  return text === '-' ? 'list' : undefined;
}

// Not in the functions, where each call would make new ones.
const LETTER = /^[A-Za-z]/;
const QUOTED_KEY = /^"[\w.-]+":/;
const COMMENT = /^(\/\/|\/\*|;)/;
const COMMENT_LINE = /^(--|\*\/?$)/;
const BRACE = /^[{}()[\]]+[,;]?$/;
const TAG = /^<[/?!A-Za-z]/;

/** A word of brackets alone, which is no argument either. */
export function isBrace(text: string): boolean {
  return BRACE.test(text);
}

export function takesWholeLine(notation: ForeignNotation): boolean {
  return WHOLE_LINE.has(notation);
}
