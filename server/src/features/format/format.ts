import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { type Gap, gapsOf } from './gaps';
import { lineEnds } from './piece';
import type { FormatStyle } from './style';

/** A replacement of white space by white space. */
interface SpaceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edits that give a configuration a style. Only white space between words changes; the words, the comments, the
 * kind of line ends and what stands inside strings stay, and so does the machine that the text describes.
 */
export function formatDocument(analysis: Analysis, style: FormatStyle): TextEdit[] {
  return spaceEdits(analysis, style).map((edit) => toTextEdit(analysis, edit));
}

/** The same edits as for the whole document, but only those that lie inside a range. */
export function formatRange(analysis: Analysis, range: Range, style: FormatStyle): TextEdit[] {
  const start = analysis.document.offsetAt(range.start);
  const end = analysis.document.offsetAt(range.end);
  return spaceEdits(analysis, style)
    .filter((edit) => start <= edit.start && edit.end <= end)
    .map((edit) => toTextEdit(analysis, edit));
}

/** The formatted text as a whole, for the command line. */
export function formattedText(analysis: Analysis, style: FormatStyle): string {
  const text = analysis.document.getText();
  let made = '';
  let at = 0;
  for (const edit of spaceEdits(analysis, style)) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}

export function spaceEdits({ tree, catalogue }: Analysis, style: FormatStyle): SpaceEdit[] {
  return gapsOf(tree, catalogue, style)
    .filter((gap) => gap.old !== gap.new)
    .flatMap(editsOf);
}

/** One edit for each line of a gap that changes, so that a range can take a part of them. */
function editsOf(gap: Gap): SpaceEdit[] {
  const ends = lineEnds(gap.old);
  const sameLines = ends.length > 0 && ends.join('') === lineEnds(gap.new).join('');
  if (!sameLines) return [{ start: gap.start, end: gap.start + gap.old.length, text: gap.new }];
  const edits: SpaceEdit[] = [];
  const wanted = linesOf(gap.new);
  let start = gap.start;
  for (const [index, line] of linesOf(gap.old).entries()) {
    const text = wanted[index] ?? '';
    if (line !== text) edits.push({ start, end: start + line.length, text });
    start += line.length + (ends[index]?.length ?? 0);
  }
  return edits;
}

const linesOf = (gap: string) => gap.split(/\r\n|\r|\n/);

function toTextEdit({ document }: Analysis, { start, end, text }: SpaceEdit): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}
