import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { Analysis, type AnalysisInputs } from '../../analysis/analysis';
import { ComposedText, copied, type Piece } from '../../text/composed';
import type { Place } from '../../text/place';
import { spaceEdits } from './format';
import type { FormatStyle } from './style';

/**
 * The edits that give a configuration inside another file a style, and nothing around it. The block keeps the
 * indentation that the file around it wants.
 * @param range whose part of the block is wanted; all of it by default
 */
export function formatBlock(
  document: TextDocument,
  block: Place,
  inputs: AnalysisInputs,
  style: FormatStyle,
  range?: Range,
): TextEdit[] {
  const lines = wholeLines(document.getText(), block);
  const indentation = commonIndentation(lines);
  const text = new ComposedText(
    lines.map((line) => {
      const cut = line.text.startsWith(indentation) ? indentation.length : line.text.search(/[\r\n]|$/);
      return { ...line, text: line.text.slice(cut), start: line.start + cut, written: undefined };
    }),
  );
  const analysis = new Analysis(TextDocument.create(document.uri, 'qvmconf', 0, text.text), inputs);
  const from = range === undefined ? 0 : document.offsetAt(range.start);
  const to = range === undefined ? Number.POSITIVE_INFINITY : document.offsetAt(range.end);
  return spaceEdits(analysis, style).flatMap((edit) => {
    const start = text.origin(edit.start)?.offset;
    const end = edit.end === edit.start ? start : text.origin(edit.end)?.offset;
    if (start === undefined || end === undefined || start < from || end > to) return [];
    // What follows the new line end stands on a line of the file around it; nothing follows the last.
    const isLast = edit.end === text.text.length;
    const newText = isLast ? edit.text : edit.text.replace(/(\r\n|\r|\n)(?=[^\r\n]*$)/, `$1${indentation}`);
    return [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }];
  });
}

/** The lines of a block, without what stands on the lines of its braces or fences. */
function wholeLines(text: string, { start, end }: Place): Piece[] {
  const lines: Piece[] = [];
  for (let at = start; at < end; ) {
    const [line = ''] = /[^\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(at, end)) ?? [];
    lines.push(copied(undefined, text, { start: at, end: at + line.length }));
    at += line.length;
  }
  const isBlank = (line: Piece | undefined) => line !== undefined && line.text.trim() === '';
  if (isBlank(lines[0])) lines.shift();
  while (isBlank(lines.at(-1))) lines.pop();
  return lines;
}

function commonIndentation(lines: readonly Piece[]): string {
  const own = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => /^[ \t]*/.exec(text)?.[0] ?? '');
  let common = own[0] ?? '';
  for (const each of own) while (!each.startsWith(common)) common = common.slice(0, -1);
  return common;
}
