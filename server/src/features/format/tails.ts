import type { FormatPiece } from './piece';

/** A comment or `\` after words, or a comment that goes on below one. */
export interface Tail {
  readonly index: number;
  readonly piece: FormatPiece;
  /** Column after the last word of its line as formatted; 0 for a comment that goes on. */
  readonly contentEnd: number;
  /** Columns of white space that the author left before it. */
  readonly space: number;
}

/**
 * Columns of tails. Those that the author put into one column stay together there, or move right together when a
 * line has become too long; one that stands alone keeps its distance. A common column without a blank to spare in
 * any line is chance.
 * @returns by index of the piece
 */
export function tailColumns(runs: readonly (readonly Tail[])[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const run of runs) {
    const aligned = run.length > 1 && run.some(({ space }) => space > 1);
    const together = aligned ? commonColumn(run) : undefined;
    for (const { index, contentEnd, space } of run) columns.set(index, together ?? contentEnd + space);
  }
  return columns;
}

function commonColumn(run: readonly Tail[]): number {
  let furthest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { contentEnd, space } of run) {
    furthest = Math.max(furthest, contentEnd);
    least = Math.min(least, space);
  }
  const column = run[0]?.piece.column ?? 0;
  return furthest < column ? column : furthest + least;
}
