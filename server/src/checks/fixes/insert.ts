import type { ComponentNode, OptionNode, SyntaxTree } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, indentationAt, indentStep, lineEnd, startOfLine } from '../../text/lines';

/**
 * Adds an option to a component in the component's own manner: on a line of its own with the indentation of the
 * others where each has one, else after `after` on the same line.
 * @param after the option after which it goes; the last of the component when absent
 */
export function insertOption(
  { text }: SyntaxTree,
  component: ComponentNode,
  words: string,
  after: OptionNode = component.options.at(-1) ?? component.opener,
): Edit {
  const rest = text.slice(after.end, endOfLine(text, after.end));
  const sharesLine = after !== component.opener && startsOn(text, component.opener, after);
  if (sharesLine || !/^\s*(#.*)?$/.test(rest)) return { start: after.end, end: after.end, text: ` ${words}` };
  const at = after.end + rest.length;
  const own = indentationAt(text, after.start);
  const indentation = after === component.opener ? `${own}${indentStep(text)}` : own;
  return { start: at, end: at, text: `${lineEnd(text)}${indentation}${words}` };
}

function startsOn(text: string, opener: OptionNode, option: OptionNode): boolean {
  return startOfLine(text, opener.start) === startOfLine(text, option.start);
}
