/**
 * The smallest pieces of a configuration. Concatenated, the pieces give back the text to the last character.
 * Offsets are UTF-16 units from the start of the text; ends are exclusive.
 */
export type TokenKind =
  /** A run of characters up to the next blank or `#`; a quoted section inside it may hold both. */
  | 'word'
  /** From `#` to the end of the line, without the line end. */
  | 'comment'
  /** Spaces, tabs, line ends and other white space. */
  | 'blank'
  /** A `\` right before a line end: tolerated as white space. */
  | 'continuation';

/** Any token but a word. */
export interface Trivia {
  readonly kind: Exclude<TokenKind, 'word'>;
  readonly start: number;
  readonly end: number;
}

/** A word of the text, with what the parser needs to know about its quotes. */
export interface Word {
  readonly kind: 'word';
  readonly start: number;
  readonly end: number;
  /** The word without its quotes. */
  readonly text: string;
  /** Where the text between the outer quotes starts; equals `start` for words that are not quoted as a whole. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Some part of the word stands in quotes. */
  readonly quoted: boolean;
  /** A quote was opened and never closed. */
  readonly unterminated: boolean;
}

export type Token = Trivia | Word;
