import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { commentBlockAt } from './comments';
import { cursorAt } from './cursor';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What to select around an offset, step by step: a part, its argument, its option, its component, everything. */
export function selectionRangeAt(analysis: Analysis, offset: number): SelectionRange {
  const spans = [...spansAround(analysis, offset), { start: 0, end: analysis.tree.text.length }];
  let range: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans.reverse()) {
    const inside = outer === undefined || (outer.start <= span.start && span.end <= outer.end);
    const same = outer !== undefined && outer.start === span.start && outer.end === span.end;
    if (!inside || same) continue;
    range = {
      range: analysis.range(span.start, span.end),
      ...(range === undefined ? {} : { parent: range }),
    };
    outer = span;
  }
  return range ?? { range: analysis.range(offset, offset) };
}

/** From the inside out; each holds the offset. */
function spansAround(analysis: Analysis, offset: number): Span[] {
  const { token, inComment, option, part, argument, onOptionWord, component } = cursorAt(
    analysis.tree,
    offset,
  );
  const spans: Span[] = [];
  if (inComment && token !== undefined) spans.push(token, commentBlockAt(analysis.tree, token));
  if (part !== undefined) spans.push(part);
  if (argument !== undefined) {
    const { word } = argument;
    spans.push({ start: word.contentStart, end: word.contentEnd }, word);
  }
  if (option !== undefined && onOptionWord) spans.push(option.word);
  if (option !== undefined) {
    spans.push(option);
    if (option.blob !== undefined) spans.push({ start: option.blob.start, end: option.end });
  }
  if (component !== undefined && component.start <= offset && offset <= component.end) spans.push(component);
  // Of an empty text in quotes the part is before the quote that the offset may be after.
  return spans.filter(({ start, end }) => start <= offset && offset <= end);
}
