import type { Analysis } from '../../analysis/analysis';
import type { TokenLook } from '../../catalogue/roles';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import { devicePathNames } from '../navigation/devicePath';
import { look, lookOf } from './partToken';

const SYSTEM = look('namespace');
const SYSTEM_DECLARATION = look('namespace', 'declaration');
const DEVICE = look('variable');
const DEVICE_DECLARATION = look('variable', 'declaration');
const BUILTIN_CONTROLLER = look('variable', 'defaultLibrary');
const UNKNOWN = look('property', 'unknown');

/** Looks of known words: of the VM level and of a component, and the same when deprecated. */
const WORDS = {
  vm: [look('keyword'), look('keyword', 'deprecated')],
  component: [look('property'), look('property', 'deprecated')],
} as const;

/** A piece of one line with its look. */
export interface SemanticToken extends TokenLook {
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
    if (word !== undefined) push(tokens, word, option.word.start, option.word.start + option.name.length);
    for (const { parts } of option.arguments)
      for (const part of parts) addPart(tokens, option, part, builtins);
  }
  return tokens;
}

function lookOfWord({ status, fact, component, word }: OptionNode): TokenLook | undefined {
  if (status === 'opaque' || word.quoted) return undefined;
  if (status === 'unknown' || status === 'misplaced') return UNKNOWN;
  const isOfComponent = component !== undefined && fact?.opens === undefined;
  return WORDS[isOfComponent ? 'component' : 'vm'][fact?.deprecated === undefined ? 0 : 1];
}

function addPart(
  tokens: SemanticToken[],
  option: OptionNode,
  part: Part,
  builtins: ReadonlySet<string>,
): void {
  // A token stays on its line, and a substitution may stand for anything.
  if (part.start === part.end || part.opaque || /[\r\n]/.test(part.text)) return;
  const names = part.role === 'path' ? devicePathNames(part) : [];
  for (const { symbol, start, end } of names)
    push(tokens, symbol.kind === 'system' ? SYSTEM : DEVICE, start, end);
  const own = names.length > 0 ? undefined : (lookOfName(option, part, builtins) ?? lookOf(part));
  if (own !== undefined) push(tokens, own, part.start, part.end);
}

function lookOfName(
  option: OptionNode,
  { role, text }: Part,
  builtins: ReadonlySet<string>,
): TokenLook | undefined {
  if (role === 'name') return option.name === 'system' ? SYSTEM_DECLARATION : DEVICE_DECLARATION;
  if (role !== 'controller') return undefined;
  return builtins.has(text) ? BUILTIN_CONTROLLER : DEVICE;
}

function push(tokens: SemanticToken[], { type, modifiers }: TokenLook, start: number, end: number): void {
  tokens.push({ type, modifiers, start, end });
}
