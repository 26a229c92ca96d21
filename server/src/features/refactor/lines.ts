import type { Analysis } from '../../analysis/analysis';
import type { ComponentNode, OptionNode, SyntaxTree } from '../../syntax/tree';
import { endOfLine, startOfLine } from '../../text/lines';
import { countWhile } from '../../text/sorted';
import { setsPart } from '../format/breaks';

/** Whole lines of a text: from the start of the first to the end of the last, without its line end. */
export interface LineBlock {
  readonly start: number;
  readonly end: number;
}

/** Name of a component for a title: `vdev pl011`. */
export function titleOf({ kind, type }: ComponentNode): string {
  return type === '' ? kind : `${kind} ${type}`;
}

/** The component in whose lines an offset lies; undefined between components. */
export function componentAt({ text, components }: SyntaxTree, offset: number): ComponentNode | undefined {
  const last = components.findLast((component) => startOfLine(text, component.start) <= offset);
  return last !== undefined && offset <= endOfLine(text, last.end) ? last : undefined;
}

/**
 * The lines of a component, or undefined when it shares one with something else, or when an option of the VM level
 * stands between its own.
 */
export function linesOf({ tree, catalogue }: Analysis, component: ComponentNode): LineBlock | undefined {
  const { text } = tree;
  const first = component.opener.blob ?? component.opener;
  const start = startOfLine(text, first.start);
  const end = endOfLine(text, component.end);
  if (text.slice(start, first.start).trim() !== '') return undefined;
  if (!/^\s*(#.*)?$/.test(text.slice(component.end, end))) return undefined;
  const isOwn = (option: OptionNode) =>
    option === first || option.component === component || setsPart(option, catalogue);
  const inside = optionsBetween(tree, first.start, component.end);
  return inside.every(isOwn) ? { start, end } : undefined;
}

/** Options that start in a range, found without a look at all others. */
function optionsBetween({ options }: SyntaxTree, start: number, end: number): OptionNode[] {
  const first = countWhile(options, (option) => option.start < start);
  const found: OptionNode[] = [];
  for (let at = first; at < options.length && (options[at]?.start ?? end) < end; at++) {
    const option = options[at];
    if (option !== undefined) found.push(option);
  }
  return found;
}
