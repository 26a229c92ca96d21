import type { PartRole } from '../../catalogue/roles';
import type { ArgumentFact, OptionFact, VdevFact } from '../../catalogue/shape';
import type { Part } from '../../syntax/part';
import type { ArgumentNode, ComponentNode, OptionNode } from '../../syntax/tree';
import type { CompletionRequest } from './request';

/** The argument that is being written. */
export interface Slot {
  readonly node: OptionNode;
  readonly option: OptionFact;
  readonly fact: ArgumentFact;
  /** Which of the option's arguments it is. */
  readonly index: number;
  readonly component: ComponentNode | undefined;
  readonly vdev: VdevFact | undefined;
  /** The parts that are there, none for an argument that has not been begun. */
  readonly parts: readonly Part[];
  readonly part: Part | undefined;
  /** What the part at the cursor stands for; undefined where nothing has been typed. */
  readonly role: PartRole | undefined;
  /** The argument stands in quotes. */
  readonly quoted: boolean;
}

/** The argument at the cursor, or undefined where an option is to be written. */
export function slotOf(request: CompletionRequest): Slot | undefined {
  const { argument, part } = request.cursor;
  const { node, fact } = argument === undefined ? freshArgument(request) : ownerOf(request, argument);
  if (node?.fact === undefined || fact === undefined) return undefined;
  const { component } = node;
  return {
    node,
    option: node.fact,
    fact,
    index: node.fact.arguments.indexOf(fact),
    component,
    vdev: component?.vdev,
    parts: argument?.parts ?? [],
    part,
    role: part?.role,
    quoted: argument?.word.quoted === true,
  };
}

function ownerOf({ cursor }: CompletionRequest, argument: ArgumentNode): Fresh {
  return { node: cursor.option, fact: argument.fact };
}

interface Fresh {
  readonly node: OptionNode | undefined;
  readonly fact: ArgumentFact | undefined;
}

/**
 * The argument that would begin at the cursor. Also where its first letters happen to be an option: `set fdt` may
 * become `set fdt-dump-file`, as long as it stands in the same line.
 */
function freshArgument({ analysis, cursor }: CompletionRequest): Fresh {
  const { option, previous, expected, onOptionWord } = cursor;
  if (!onOptionWord || option === undefined) return { node: previous, fact: expected };
  const { options, text } = analysis.tree;
  const before = options[options.indexOf(option) - 1];
  const isOneLine = before !== undefined && !/[\r\n]/.test(text.slice(before.end, option.start));
  return { node: before, fact: isOneLine ? before.missing[0] : undefined };
}
