import { ARCHITECTURES, type Architecture, RELEASES, type Release } from '../catalogue/provenance';
import type { Token } from './token';

/** A word of a directive with its place in the text. */
export interface DirectiveWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const DIRECTIVES = [
  'ignore-next-line',
  'ignore-file',
  'target',
  'format',
  'map-begin',
  'map-end',
] as const;
export type DirectiveName = (typeof DIRECTIVES)[number];

/** A comment that speaks to the tool: `# qvmconf: NAME WORDS -- REASON`. */
export interface Directive {
  readonly comment: Token;
  /** What stands after `qvmconf:`, whether or not it is the name of a directive; empty when nothing does. */
  readonly word: DirectiveWord;
  /** Undefined when `word` is no directive. */
  readonly name: DirectiveName | undefined;
  /** Rule ids; release and architecture; `on` and `off`; nothing around a map. */
  readonly words: readonly DirectiveWord[];
}

/** Looked for at one place, so that nothing need be cut out of the text. */
const PREFIX = /#[^\S\r\n]*qvmconf:/y;

/** The directives of a text, in its order. Costs one look at each comment. */
export function readDirectives(text: string, tokens: readonly Token[]): Directive[] {
  const directives: Directive[] = [];
  for (const token of tokens) {
    if (token.kind !== 'comment') continue;
    PREFIX.lastIndex = token.start;
    const prefix = PREFIX.exec(text)?.[0];
    if (prefix === undefined) continue;
    const comment = text.slice(token.start, token.end);
    const reason = /\s--(\s|$)/.exec(comment);
    const said = comment.slice(prefix.length, reason?.index);
    const words = [...said.matchAll(/[^\s,]+/g)].map((match): DirectiveWord => {
      const start = token.start + prefix.length + match.index;
      return { text: match[0], start, end: start + match[0].length };
    });
    const word = words.shift() ?? { text: '', start: token.start, end: token.end };
    directives.push({ comment: token, word, name: DIRECTIVES.find((name) => name === word.text), words });
  }
  return directives;
}

/** Release and architecture as the directives of a file state them; a later directive overrides an earlier. */
export function statedTarget(directives: readonly Directive[]): {
  release?: Release;
  architecture?: Architecture;
} {
  const target: { release?: Release; architecture?: Architecture } = {};
  for (const { name, words } of directives) {
    if (name !== 'target') continue;
    for (const { text } of words) {
      const release = RELEASES.find((known) => known === text);
      const architecture = ARCHITECTURES.find((known) => known === text);
      if (release !== undefined) target.release = release;
      if (architecture !== undefined) target.architecture = architecture;
    }
  }
  return target;
}
