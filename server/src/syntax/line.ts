import { startOfLine } from '../text/lines';
import { countWhile } from '../text/sorted';
import type { SyntaxTree } from './tree';

/** What has tokens: a configuration, or a script, whose words and comments look the same. */
export type TokenText = Pick<SyntaxTree, 'text' | 'tokens'>;

/**
 * Where the line of an offset starts, with all lines that quoted texts join to it: what is written before a line of such
 * a text would be part of the text.
 */
export function joinedLineStart(source: TokenText, offset: number): number {
  let line = startOfLine(source.text, offset);
  for (;;) {
    const token = source.tokens[tokenIndexAt(source, line)];
    if (token?.kind !== 'word' || token.start === line) return line;
    line = startOfLine(source.text, token.start);
  }
}

/** Whether a line holds nothing but a comment; what only looks like one may be a line of a quoted text. */
export function isCommentLine(source: TokenText, lineStart: number): boolean {
  let at = lineStart;
  while (source.text[at] === ' ' || source.text[at] === '\t') at++;
  const token = source.tokens[tokenIndexAt(source, at)];
  return token?.kind === 'comment' && token.start === at;
}

/** Index of the last token that starts at or before an offset; -1 for none. */
export function tokenIndexAt({ tokens }: TokenText, offset: number): number {
  return countWhile(tokens, ({ start }) => start <= offset) - 1;
}
