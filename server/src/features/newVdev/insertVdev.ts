import type { Analysis } from '../../analysis/analysis';
import type { ComponentNode } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, indentationAt, indentStep, lineEnd, startOfLine } from '../../text/lines';
import type { Place } from '../../text/place';
import { setsPart } from '../format/breaks';
import type { NewOption } from './newOptions';

/**
 * Where a new vdev goes: after the last one, with what is set for that one, else after everything. Of a machine with words
 * of a command line it goes into a file. Offset in the text.
 */
export function endOfVdevs(analysis: Analysis): number {
  const { tree, catalogue } = analysis;
  const { components, options, text } = tree;
  const at = lastVdev(analysis);
  const last = components[at];
  if (last === undefined) return options.findLast((option) => isOnLine(analysis, option))?.end ?? text.length;
  const next = components[at + 1]?.start ?? text.length;
  const set = options.findLast(
    (option) => option.start >= last.end && option.start < next && setsPart(option, catalogue),
  );
  return set?.end ?? last.end;
}

/** Writes a whole new vdev at `endOfVdevs`, in the manner of the vdev before it: apart or not, on one line or on several. */
export function insertVdev(analysis: Analysis, type: string, options: readonly NewOption[]): Edit {
  const { text, components } = analysis.tree;
  const end = endOfVdevs(analysis);
  const at = lastVdev(analysis);
  const last = components[at];
  const lineBreak = lineEnd(text);
  const own = last === undefined ? '' : indentationAt(text, last.opener.start);
  const between =
    last !== undefined && isOnOneLine(text, last) ? ' ' : `${lineBreak}${own}${indentStep(text)}`;
  const words = options.map(({ name, values }) => [name, ...values].join(' '));
  const component = own + [`vdev ${type}`, ...words].join(between);
  const rest = text.slice(end, endOfLine(text, end));
  const isAlone = /^\s*(#.*)?$/.test(rest);
  const start = isAlone ? end + rest.length : end;
  const isTight = last !== undefined && isTightAfter(text, components[at - 1], last);
  const gap = text.trim() === '' && start === 0 ? '' : isTight ? lineBreak : lineBreak + lineBreak;
  // What follows on the line gets a line of its own.
  const blanks = isAlone ? 0 : (/^[ \t]*/.exec(rest)?.[0].length ?? 0);
  const after = isAlone && start < text.length ? '' : lineBreak;
  return { start, end: start + blanks, text: gap + component + after };
}

/** Index of the last vdev; -1 without any. */
function lastVdev(analysis: Analysis): number {
  return analysis.tree.components.findLastIndex(
    (component) => component.kind === 'vdev' && isOnLine(analysis, component),
  );
}

/** Whether something stands on a line of a file, not among the words of a command. */
function isOnLine(analysis: Analysis, { start }: Place): boolean {
  const line = startOfLine(analysis.tree.text, start);
  return analysis.range(line, line).start.character === 0;
}

/** A component with options, all on the line of its first word. */
function isOnOneLine(text: string, { start, options }: ComponentNode): boolean {
  const last = options.at(-1);
  return last !== undefined && startOfLine(text, last.start) === startOfLine(text, start);
}

/** Whether a component follows the one before it without an empty line between. */
function isTightAfter(text: string, before: ComponentNode | undefined, { start }: ComponentNode): boolean {
  return before !== undefined && !/(?:\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)/.test(text.slice(before.end, start));
}
