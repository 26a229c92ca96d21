import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { cursorAt } from '../cursor';
import { setsPart } from './breaks';
import { formatDocument } from './format';
import type { FormatStyle } from './style';

/**
 * The edits for a line end that was just typed: the finished line gets its style, but no further line end, and an
 * empty new line the indentation of what may come there. An empty line before it leaves the component.
 * @param position after the line end
 */
export function formatOnType(analysis: Analysis, position: Position, style: FormatStyle): TextEdit[] {
  const { document, tree, catalogue } = analysis;
  const { line } = position;
  if (line === 0) return [];
  const lineStart = document.offsetAt({ line, character: 0 });
  // The new line end stands inside a string that goes on: it is text.
  const token = cursorAt(tree, lineStart).token;
  if (token?.kind === 'word' && token.start < lineStart) return [];
  const onLine = formatDocument(analysis, style).filter(
    ({ range, newText }) =>
      range.start.line === line - 1 && range.end.line === line - 1 && !/[\r\n]/.test(newText),
  );
  const text = lineText(analysis, line);
  const above = lineText(analysis, line - 1);
  // Below a comment the editor's own indentation is right.
  if (/\S/.test(text) || /^\s*#/.test(above)) return onLine;
  const { previous } = cursorAt(tree, lineStart);
  const inside =
    /\S/.test(above) &&
    previous !== undefined &&
    (previous.component !== undefined || setsPart(previous, catalogue));
  const indent = inside ? style.indent : '';
  if (text === indent) return onLine;
  const range = { start: { line, character: 0 }, end: { line, character: text.length } };
  return [...onLine, { range, newText: indent }];
}

function lineText({ document }: Analysis, line: number): string {
  const start = { line, character: 0 };
  return document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}
