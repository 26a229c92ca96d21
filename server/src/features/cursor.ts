import type { ArgumentFact } from '../catalogue/shape';
import type { Part } from '../syntax/part';
import type { Token } from '../syntax/token';
import type { ArgumentNode, ComponentNode, OptionNode, SyntaxTree } from '../syntax/tree';
import { countWhile } from '../text/sorted';

/** What an offset of the text is in; every feature asks this and none looks for itself. */
export interface Cursor {
  readonly offset: number;
  /** The token that holds the offset or ends there, words before blanks. */
  readonly token: Token | undefined;
  readonly inComment: boolean;
  /** The option whose word or argument holds the offset. */
  readonly option: OptionNode | undefined;
  /** The offset is on the option's own word. */
  readonly onOptionWord: boolean;
  readonly argument: ArgumentNode | undefined;
  readonly part: Part | undefined;
  /** The context that holds at the offset, also between words. */
  readonly component: ComponentNode | undefined;
  /** The nearest option before the offset, whether or not it reaches it. */
  readonly previous: OptionNode | undefined;
  /** What a word typed at the offset would be taken as: an argument of `previous`; undefined for an option. */
  readonly expected: ArgumentFact | undefined;
}

/** @param offset UTF-16 units from the start; anything outside the text is taken as its nearest end */
export function cursorAt(tree: SyntaxTree, offset: number): Cursor {
  const at = Math.min(Math.max(0, offset), tree.text.length);
  const token = tokenAt(tree.tokens, at);
  const inComment = token?.kind === 'comment' && at > token.start;
  const previous = lastBefore(tree.options, at);
  const holds = previous !== undefined && token?.kind === 'word' && at <= previous.end && !inComment;
  const option = holds ? previous : undefined;
  const argument = option?.arguments.find((node) => node.word.start <= at && at <= node.word.end);
  const onOptionWord = option !== undefined && argument === undefined && at <= option.word.end;
  const opener = lastBefore(tree.components, at);
  return {
    offset: at,
    token,
    inComment,
    option: argument !== undefined || onOptionWord ? option : undefined,
    onOptionWord,
    argument,
    part: argument === undefined ? undefined : partAt(argument.parts, at),
    component: opener !== undefined && opener.opener.word.end < at ? opener : option?.component,
    previous,
    expected: argument?.fact ?? (onOptionWord ? undefined : expectedAt(previous, at)),
  };
}

/**
 * The gap right before a word, as if a blank stood at the offset: what begins there counts as after it.
 * @param offset where a word starts
 */
export function gapBefore(tree: SyntaxTree, offset: number): Cursor {
  const previous = lastBefore(tree.options, offset - 1);
  return {
    offset,
    token: undefined,
    inComment: false,
    option: undefined,
    onOptionWord: false,
    argument: undefined,
    part: undefined,
    component: lastBefore(tree.components, offset - 1),
    previous,
    expected: expectedAt(previous, offset),
  };
}

function expectedAt(previous: OptionNode | undefined, at: number): ArgumentFact | undefined {
  if (previous === undefined || at <= previous.word.end) return undefined;
  const after = previous.arguments.find((node) => at < node.word.start);
  if (after !== undefined) return after.fact;
  if (at < previous.end) return undefined;
  const next = previous.fact?.arguments[previous.arguments.length];
  // Of an open vdev nothing is called missing, yet what is known of its options may still be written.
  const mayFollow = next?.optional === true || previous.component?.vdev?.open === true;
  return previous.missing[0] ?? (mayFollow ? next : undefined);
}

/** The last item that starts before the offset; items are in the order of the text. */
function lastBefore<T extends { readonly start: number }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  return items[countWhile(items, ({ start }) => start <= offset) - 1];
}

function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  const token = lastBefore(tokens, offset);
  // At a boundary the word on either side counts before a blank.
  if (token === undefined || token.start < offset || token.kind === 'word') return token;
  const before = lastBefore(tokens, offset - 1);
  return before?.kind === 'word' || before?.kind === 'comment' ? before : token;
}

/** At a boundary between two parts the one after it counts, as the one that would be typed next. */
function partAt(parts: readonly Part[], offset: number): Part | undefined {
  return parts.findLast((part) => part.start <= offset && offset <= part.end);
}
