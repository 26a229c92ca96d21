import { type Edit, replace } from './edit';
import { afterLineEnd, startOfLine, wholeLines } from './lines';
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

/** Takes a comment out, with its line when nothing else stands there. */
export function removeComment(text: string, comment: Place): Edit {
  const start = startOfLine(text, comment.start);
  if (!/\S/.test(text.slice(start, comment.start)))
    return replace({ start, end: afterLineEnd(text, comment.end) }, '');
  let from = comment.start;
  while (from > start && /\s/.test(text[from - 1] ?? '')) from--;
  return replace({ start: from, end: comment.end }, '');
}
