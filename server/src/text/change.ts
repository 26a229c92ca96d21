import { type Edit, replace } from './edit';
import { afterLineEnd, endOfLine, lineEnd, startOfLine, wholeLines } from './lines';
import type { Place } from './place';

/** Takes words out: their whole lines where nothing else stands there, else with the blanks before them. */
export function remove(text: string, place: Place): Edit {
  const lines = wholeLines(text, place);
  const comment = lines === undefined ? -1 : text.slice(place.end, lines.end).indexOf('#');
  if (lines !== undefined && comment < 0) return replace(lines, '');
  // A comment on the line is kept, in the place of the words.
  if (comment >= 0) return replace({ start: place.start, end: place.end + comment }, '');
  let start = place.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return replace(
    { start: start === startOfLine(text, place.start) ? place.start : start, end: place.end },
    '',
  );
}

/**
 * Moves words up, to lines of their own before the line that holds `before`. Words that fill their lines take the
 * comments after and right above them along.
 */
export function moveBefore(text: string, place: Place, before: number): Edit[] {
  const lines = withCommentsAbove(text, wholeLines(text, place), before);
  const at = startOfLine(text, before);
  if (lines === undefined)
    return [
      { start: at, end: at, text: text.slice(place.start, place.end) + lineEnd(text) },
      remove(text, place),
    ];
  const moved = text.slice(lines.start, lines.end);
  const closed = endOfLine(moved, moved.length) === moved.length && /[\r\n]$/.test(moved);
  return [{ start: at, end: at, text: closed ? moved : moved + lineEnd(text) }, replace(lines, '')];
}

/** Whole lines with the comments right above them, as far down as the line of `limit`. */
function withCommentsAbove(text: string, lines: Place | undefined, limit: number): Place | undefined {
  let start = lines?.start ?? 0;
  while (start > 0) {
    const above = startOfLine(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
    if (above <= limit || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return lines && { start, end: lines.end };
}

/** Takes a comment out, with its line when nothing else stands there. */
export function removeComment(text: string, comment: Place): Edit {
  const start = startOfLine(text, comment.start);
  if (!/\S/.test(text.slice(start, comment.start)))
    return replace({ start, end: afterLineEnd(text, comment.end) }, '');
  let from = comment.start;
  while (from > start && /\s/.test(text[from - 1] ?? '')) from--;
  return replace({ start: from, end: comment.end }, '');
}
