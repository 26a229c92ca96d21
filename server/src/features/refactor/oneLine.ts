import { spaceEdits } from '../format/format';
import { styleOf } from '../format/style';
import { LINES_KIND } from './kinds';
import { componentAt, linesOf, titleOf } from './lines';
import type { Refactoring } from './refactoring';

/** A component from one line to a line for each option, and back. */
export const changeLines: Refactoring = ({ analysis, start }) => {
  const { tree } = analysis;
  const component = componentAt(tree, start);
  if (component === undefined) return [];
  const inside = tree.text.slice(component.start, component.end);
  const name = `\`${titleOf(component)}\``;
  const block = spaceEdits(analysis, styleOf(tree.text, 'expand')).filter(
    (edit) => component.start <= edit.start && edit.end <= component.end,
  );
  const breaks = block.some(({ start: from, end: to, text }) => {
    return /[\r\n]/.test(text) && !/[\r\n]/.test(tree.text.slice(from, to));
  });
  const rewritings = breaks
    ? [{ title: `Put each option of ${name} on its own line`, kind: LINES_KIND, edits: block }]
    : [];
  const tokens = tree.tokens.filter((token) => component.start < token.start && token.end < component.end);
  const joinable = tokens.every(({ kind }) => kind === 'word' || kind === 'blank');
  const gaps = tokens.filter(
    ({ kind, start: from, end }) => kind === 'blank' && /[\r\n]/.test(tree.text.slice(from, end)),
  );
  if (!joinable || gaps.length === 0 || linesOf(analysis, component) === undefined) return rewritings;
  if (/\\\s/.test(inside) || component.options.some(({ status }) => status === 'opaque')) return rewritings;
  const edits = gaps.map((gap) => ({ start: gap.start, end: gap.end, text: ' ' }));
  return [...rewritings, { title: `Put ${name} on one line`, kind: LINES_KIND, edits }];
};
