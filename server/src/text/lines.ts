import type { Place } from './place';

/** The line end that a text uses; its first one decides. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Offset of the first character of the line that holds an offset. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text[at - 1])) at--;
  return at;
}

/** Offset of the line end after an offset, or the text's length. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text[at])) at++;
  return at;
}

/** Offset after the line end that stands at an offset. */
export function afterLineEnd(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2;
  return offset < text.length ? offset + 1 : offset;
}

/** The blanks at the start of the line that holds an offset. */
export function indentationAt(text: string, offset: number): string {
  const start = startOfLine(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** One level of indentation: that of the first indented line, four blanks where none is. */
export function indentStep(text: string): string {
  return /(?:^|[\r\n])([ \t]+)[^\s#]/.exec(text)?.[1] ?? '    ';
}

/**
 * The whole lines of a piece of text, with the last line end, when nothing else but a comment after it stands
 * there; undefined otherwise.
 */
export function wholeLines(text: string, place: Place): Place | undefined {
  const start = startOfLine(text, place.start);
  const end = endOfLine(text, place.end);
  if (/\S/.test(text.slice(start, place.start))) return undefined;
  if (!/^\s*(#.*)?$/s.test(text.slice(place.end, end))) return undefined;
  return { start, end: afterLineEnd(text, end) };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
