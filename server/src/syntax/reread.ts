import type { Catalogue } from '../catalogue/catalogue';
import { type Difference, differenceOf } from '../text/difference';
import { countWhile } from '../text/sorted';
import { tokenizeFrom } from './lexer';
import { moveComponent, moveOption, moveToken } from './moved';
import { type Beginning, type Ending, parseBetween } from './parser';
import type { Token } from './token';
import type { ComponentNode, SyntaxTree } from './tree';

/**
 * Reads a text of which an earlier version is known. From a component before the change to the first one after it that
 * begins as it did everything is read; what lies around is taken over as it is, and moved.
 * @param earlier nobody may use it afterwards: its nodes have become those of the new tree
 * @returns undefined where the whole text must be read
 */
export function reread(earlier: SyntaxTree, text: string, catalogue: Catalogue): SyntaxTree | undefined {
  // A quote without an end takes its words from all that follows; and nobody edits texts of several files.
  if (earlier.sections.length !== 1 || earlier.unterminated.length > 0) return undefined;
  const change = differenceOf(earlier.text, text);
  const first = componentBefore(earlier, change);
  const { fresh, at, end } = tokensOf(earlier.tokens, text, change, first?.start ?? 0);
  const known = takeOver(earlier, end, text.length - earlier.text.length);
  const tokens = exchanged(earlier.tokens, at, end, fresh);
  return parseBetween(
    text,
    catalogue,
    { tokens, at, ...beginningBefore(earlier, first), earlier },
    (component) => known.from(component),
  );
}

/**
 * The last component that a change cannot reach: what is read before its opener looks ahead at that and at the word
 * after it.
 */
function componentBefore({ components }: SyntaxTree, { before }: Difference): ComponentNode | undefined {
  for (let index = countWhile(components, ({ start }) => start < before.start) - 1; index >= 0; index--) {
    const component = components[index];
    const { assignment, sign, arguments: taken } = component?.opener ?? {};
    if (assignment !== false || sign !== undefined) continue;
    if ((taken?.[0]?.word.end ?? before.start) < before.start) return component;
  }
  return undefined;
}

/** All that stands before the opener of a component; nothing where there is none. */
function beginningBefore(
  { options, components, strays }: SyntaxTree,
  first: ComponentNode | undefined,
): Omit<Beginning, 'tokens' | 'at' | 'earlier'> {
  const place = first?.start ?? 0;
  return {
    options: options.slice(
      0,
      countWhile(options, ({ start }) => start < place),
    ),
    components: components.slice(
      0,
      countWhile(components, ({ start }) => start < place),
    ),
    strays: strays.slice(
      0,
      countWhile(strays, ({ word }) => word.start < place),
    ),
  };
}

interface NewTokens {
  readonly fresh: readonly Token[];
  /** Index of the first that they replace. */
  readonly at: number;
  /** Index among those before of the first after the change that is kept. */
  readonly end: number;
}

/** The tokens from a place on, until one starts where one did. */
function tokensOf(known: readonly Token[], text: string, change: Difference, place: number): NewTokens {
  const by = change.end - change.before.end;
  const at = countWhile(known, ({ start }) => start < place);
  let end = countWhile(known, ({ start }) => start < change.before.end);
  const fresh = tokenizeFrom(text, place, (start) => {
    if (start < change.end) return false;
    while (end < known.length && (known[end] as Token).start + by < start) end++;
    return known[end]?.start === start - by;
  });
  if ((fresh.at(-1)?.end ?? place) === text.length) end = known.length;
  return { fresh, at, end };
}

/** So many elements at most can be handed to a function one by one. */
const MOST_ARGUMENTS = 10_000;

/** A list with others in the place of those from `at` to `end`; in place where that can be done. */
function exchanged<T>(list: readonly T[], at: number, end: number, others: readonly T[]): T[] {
  if (others.length > MOST_ARGUMENTS) return list.slice(0, at).concat(others, list.slice(end));
  const own = list as T[];
  own.splice(at, end - at, ...others);
  return own;
}

/** What stood after a change, moved to where it stands now. */
class Rest {
  private next = 0;

  constructor(private readonly tree: Ending) {}

  /** All from a component on whose opener was read again word by word; undefined if it is none of these. */
  from({ opener }: ComponentNode): Ending | undefined {
    const { options, components, strays } = this.tree;
    while ((components[this.next]?.start ?? opener.start) < opener.start) this.next++;
    const known = components[this.next]?.opener;
    // Where the words are the same ones, all that was read after them is the same.
    if (known === undefined || known.word !== opener.word || known.fact !== opener.fact) return undefined;
    if (known.blob !== undefined || opener.blob !== undefined) return undefined;
    const [before, now] = [known.arguments, opener.arguments];
    if (before.length !== now.length) return undefined;
    if (before.some(({ word }, index) => word !== now[index]?.word)) return undefined;
    return {
      options: options.slice(countWhile(options, ({ start }) => start < opener.start)),
      components: components.slice(this.next),
      strays: strays.slice(countWhile(strays, ({ word }) => word.start < opener.start)),
    };
  }
}

/** @param from index of the first token after the change that is kept */
function takeOver({ tokens, options, components, strays }: SyntaxTree, from: number, by: number): Rest {
  const place = tokens[from]?.start ?? Number.POSITIVE_INFINITY;
  const rest = {
    options: options.slice(countWhile(options, ({ start }) => start < place)),
    components: components.slice(countWhile(components, ({ start }) => start < place)),
    strays: strays.slice(countWhile(strays, ({ word }) => word.start < place)),
  };
  if (by !== 0) {
    for (let index = from; index < tokens.length; index++) moveToken(tokens[index] as Token, by);
    for (const option of rest.options) moveOption(option, by);
    for (const component of rest.components) moveComponent(component, by);
  }
  return new Rest(rest);
}
