import { isCommentLine, joinedLineStart } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import { remove } from '../../text/change';
import { type Edit, replace } from '../../text/edit';
import { endOfLine, lineEnd, startOfLine, wholeLines } from '../../text/lines';
import type { Place } from '../../text/place';

/**
 * Moves words up, to lines of their own before the line that holds `before`, and before those that a quoted text joins to
 * it. Words that fill their lines take the comments after and right above them along.
 */
export function moveBefore(tree: SyntaxTree, place: Place, before: number): Edit[] {
  const { text } = tree;
  const lines = withCommentsAbove(tree, wholeLines(text, place), before);
  const at = joinedLineStart(tree, before);
  if (lines === undefined)
    return [
      { start: at, end: at, text: text.slice(place.start, place.end) + lineEnd(text) },
      remove(text, place),
    ];
  const moved = text.slice(lines.start, lines.end);
  const closed = endOfLine(moved, moved.length) === moved.length && /[\r\n]$/.test(moved);
  return [{ start: at, end: at, text: closed ? moved : moved + lineEnd(text) }, replace(lines, '')];
}

/** Whole lines with the comments right above them, as far up as the line of `limit`. */
function withCommentsAbove(tree: SyntaxTree, lines: Place | undefined, limit: number): Place | undefined {
  const { text } = tree;
  let start = lines?.start ?? 0;
  while (start > 0) {
    const above = startOfLine(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
    if (above <= limit || !isCommentLine(tree, above)) break;
    start = above;
  }
  return lines && { start, end: lines.end };
}
