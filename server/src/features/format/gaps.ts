import type { Catalogue } from '../../catalogue/catalogue';
import type { SyntaxTree } from '../../syntax/tree';
import { type Break, breakBefore } from './breaks';
import { advance } from './column';
import { type Level, levelsOf } from './levels';
import { type FormatPiece, lineEnds, piecesOf } from './piece';
import type { FormatStyle } from './style';
import { type Tail, tailColumns } from './tails';

/** White space with what it is to become; what stands between two is never touched. */
export interface Gap {
  readonly start: number;
  readonly old: string;
  readonly new: string;
}

/** All white space of a text, in order, as a style wants it. */
export function gapsOf(tree: SyntaxTree, catalogue: Catalogue, style: FormatStyle): Gap[] {
  const { pieces, end, endFixed } = piecesOf(tree, style.tabSize);
  const breaks = pieces.map((piece, index): Break => {
    if (piece.fixed) return piece.breaks > 0 ? 'kept' : 'none';
    return breakBefore(piece, pieces[index - 1], tree.text, catalogue, style.oneLine);
  });
  const lineEnd = /\r\n|\r|\n/.exec(tree.text)?.[0] ?? '\n';
  const levels = levelsOf(pieces, breaks, catalogue);
  const texts = gapTexts({ text: tree.text, pieces, breaks, levels, lineEnd, style });
  const gaps = pieces.map(({ start, gap }, index): Gap => {
    return { start: start - gap.length, old: gap, new: texts[index] ?? gap };
  });
  const ending = pieces.length === 0 ? '' : (lineEnds(end)[0] ?? lineEnd);
  gaps.push({ start: tree.text.length - end.length, old: end, new: endFixed ? end : ending });
  return gaps;
}

interface Laid {
  readonly text: string;
  readonly pieces: readonly FormatPiece[];
  readonly breaks: readonly Break[];
  readonly levels: readonly Level[];
  readonly lineEnd: string;
  readonly style: FormatStyle;
}

function gapTexts({ text, pieces, breaks, levels, lineEnd, style }: Laid): string[] {
  const texts: string[] = [];
  const runs: Tail[][] = [];
  let run: Tail[] = [];
  let column = 0;
  for (const [index, piece] of pieces.entries()) {
    const tail = tailAt(pieces, breaks, index, column, run);
    if (piece.breaks > 1) run = [];
    if (tail !== undefined) {
      if (!belongs(tail, run)) {
        run = [];
        runs.push(run);
      }
      run.push(tail);
    }
    const gap = gapText(piece, breaks[index] ?? 'kept', levels[index] ?? 0, lineEnd, style);
    texts.push(gap);
    column = advance(advance(column, gap, style.tabSize), text.slice(piece.start, piece.end), style.tabSize);
  }
  const columns = tailColumns(runs);
  for (const { index, contentEnd } of runs.flat()) {
    texts[index] = tailGap(pieces[index]?.gap ?? '', contentEnd, columns.get(index) ?? 0, style.tabSize);
  }
  return texts;
}

/** White space before a piece that is no tail. */
function gapText(
  piece: FormatPiece,
  lineBreak: Break,
  level: Level,
  lineEnd: string,
  style: FormatStyle,
): string {
  if (piece.fixed) return piece.gap;
  if (lineBreak === 'none') return piece.gap === '' ? '' : ' ';
  if (lineBreak === 'dropped') return ' ';
  const indent = level === 'as-is' ? lastLine(piece.gap) : style.indent.repeat(level);
  return lineBreak === 'made' ? lineEnd + indent : lineEnds(piece.gap).join('') + indent;
}

/** The piece as a tail of its line; undefined when it is none. */
function tailAt(
  pieces: readonly FormatPiece[],
  breaks: readonly Break[],
  index: number,
  column: number,
  run: readonly Tail[],
): Tail | undefined {
  const piece = pieces[index];
  if (piece === undefined || piece.role !== 'tail' || piece.fixed || piece.gap === '') return undefined;
  if (breaks[index] === 'none') {
    return { index, piece, contentEnd: column, space: piece.column - piece.from };
  }
  const above = run.at(-1);
  const goesOn = above?.index === index - 1 && piece.kind === 'comment' && piece.breaks === 1;
  if (!goesOn || above.piece.kind !== 'comment' || above.piece.column !== piece.column) return undefined;
  return { index, piece, contentEnd: 0, space: Number.POSITIVE_INFINITY };
}

function belongs({ piece }: Tail, run: readonly Tail[]): boolean {
  const last = run.at(-1)?.piece;
  return last !== undefined && last.kind === piece.kind && last.column === piece.column;
}

/** The author's own white space where it reaches the column, else blanks. */
function tailGap(old: string, contentEnd: number, column: number, tabSize: number): string {
  const ends = lineEnds(old).join('');
  const space = lastLine(old);
  const reaches = advance(contentEnd, space, tabSize) === column;
  return ends + (reaches ? space : ' '.repeat(Math.max(0, column - contentEnd)));
}

function lastLine(gap: string): string {
  return gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1);
}
