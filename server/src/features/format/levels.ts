import type { Catalogue } from '../../catalogue/catalogue';
import { type Break, setsPart } from './breaks';
import type { FormatPiece } from './piece';

/** How far a line is indented: so many levels, or as the author has it. */
export type Level = number | 'as-is';

/**
 * The level of every piece if it is the first of its line. Options of a component are one level in, arguments one
 * level further than their option. Where the text leaves open what a line belongs to (an unknown word, a comment
 * after the last option), the author's indentation decides, but only between two levels.
 */
export function levelsOf(
  pieces: readonly FormatPiece[],
  breaks: readonly Break[],
  catalogue: Catalogue,
): readonly Level[] {
  const open = openColumns(pieces, breaks);
  const levels = pieces.map((piece, index) => wordLevel(piece, open[index], catalogue));
  let next: Neighbour | undefined;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    if (piece.kind === 'comment') levels[index] = commentLevel(piece, next, open[index]);
    else next = { level: levels[index] ?? 0, column: piece.lineColumn };
    // A blank line parts what stands above it from what comes next.
    if (piece.breaks > 1) next = undefined;
  }
  return levels;
}

/** The line below a comment. */
interface Neighbour {
  readonly level: Level;
  readonly column: number;
}

function wordLevel(piece: FormatPiece, open: number | undefined, catalogue: Catalogue): Level {
  const { option, role } = piece;
  if (role === 'tail') return 'as-is';
  if (option === undefined) return 0;
  const isOpener = option.component?.opener === option;
  if (role !== 'option') return isOpener || option.component === undefined ? 1 : 2;
  if (option.status === 'opaque') return 'as-is';
  if (isOpener || open === undefined) return 0;
  if (option.status === 'unknown') return piece.lineColumn > open ? 1 : 0;
  return option.fact?.context === 'vm' && !setsPart(option, catalogue) ? 0 : 1;
}

/** A comment stands like the line that it is about: the next one, unless its indentation says that it ends a component. */
function commentLevel(piece: FormatPiece, next: Neighbour | undefined, open: number | undefined): Level {
  if (next !== undefined && next.level !== 0) return next.level;
  const reference = next?.column ?? open;
  return open !== undefined && reference !== undefined && piece.column > reference ? 1 : 0;
}

/** For each piece, the column of the line that opened the component before it; undefined before the first. */
function openColumns(pieces: readonly FormatPiece[], breaks: readonly Break[]): (number | undefined)[] {
  let open: number | undefined;
  return pieces.map((piece, index) => {
    if (piece.role === 'option' && piece.option?.component?.opener === piece.option) {
      const leads = breaks[index] === 'kept' || breaks[index] === 'made';
      open = leads ? piece.lineColumn : 0;
    }
    return open;
  });
}
