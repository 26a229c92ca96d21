import type { Analysis } from '../../analysis/analysis';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import { devicePathNames } from '../navigation/devicePath';
import { type Look, look, lookOf } from './partToken';

/** A piece of one line with its look. */
export interface SemanticToken extends Look {
  readonly start: number;
  readonly end: number;
}

/**
 * What a grammar cannot know of a text, in its order: which option a word is by its context, what a number counts,
 * what a name names, and which words nobody knows.
 * @param from,to offsets; only options that reach into them are looked at
 */
export function semanticTokens(
  analysis: Analysis,
  from = 0,
  to: number = analysis.tree.text.length,
): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const unnamed = analysis.machine.controllers.filter(({ vdev }) => vdev?.namePart === undefined);
  const builtins = new Set(unnamed.map(({ name }) => name));
  for (const option of analysis.tree.options) {
    if (option.end < from) continue;
    if (option.start >= to) break;
    const word = lookOfWord(option);
    if (word !== undefined)
      tokens.push({ ...word, start: option.word.start, end: option.word.start + option.name.length });
    for (const { parts } of option.arguments)
      for (const part of parts) addPart(tokens, option, part, builtins);
  }
  return tokens;
}

function lookOfWord({ status, fact, component, word }: OptionNode): Look | undefined {
  if (status === 'opaque' || word.quoted) return undefined;
  if (status === 'unknown' || status === 'misplaced') return look('property', 'unknown');
  const isOfComponent = component !== undefined && fact?.opens === undefined;
  const type = isOfComponent ? 'property' : 'keyword';
  return fact?.deprecated === undefined ? look(type) : look(type, 'deprecated');
}

function addPart(
  tokens: SemanticToken[],
  option: OptionNode,
  part: Part,
  builtins: ReadonlySet<string>,
): void {
  // A token stays on its line, and a substitution may stand for anything.
  if (part.start === part.end || part.opaque || /[\r\n]/.test(part.text)) return;
  const { start, end } = part;
  const names = part.role === 'path' ? devicePathNames(part) : [];
  if (names.length > 0) {
    for (const { symbol, ...at } of names)
      tokens.push({ ...look(symbol.kind === 'system' ? 'namespace' : 'variable'), ...at });
    return;
  }
  const own =
    part.role === 'name'
      ? look(option.name === 'system' ? 'namespace' : 'variable', 'declaration')
      : part.role === 'controller'
        ? look('variable', ...(builtins.has(part.text) ? (['defaultLibrary'] as const) : []))
        : lookOf(part);
  if (own !== undefined) tokens.push({ ...own, start, end });
}
