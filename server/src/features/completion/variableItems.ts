import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VariableFact, WordFact } from '../../catalogue/shape';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../catalogue/vocabulary/booleans';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const EXAMPLE = 'for example';

/** The variables of `set`, with their types and defaults; those that are set already come last. */
export function variableItems(request: CompletionRequest, { node }: Slot): Suggestion[] {
  const { catalogue, tree } = request.analysis;
  const inVdev = request.cursor.component?.kind === 'vdev';
  const already = new Set<string>();
  for (const option of tree.options) {
    if (option.name === 'set' && option !== node) already.add(option.arguments[0]?.word.text ?? '');
  }
  const more = node.arguments.length < 2 && !request.blankFollows;
  return catalogue.variables
    .filter((variable) => request.fits(variable))
    .map((variable) => {
      const { name, type, scope } = variable;
      const stands = already.has(name) && scope !== 'vdev' && scope !== 'cpu';
      return {
        label: name,
        insert: more ? `${name} ` : name,
        kind: CompletionItemKind.Variable,
        detail: variable.default === undefined ? type : `${type}, default ${variable.default}`,
        rank: stands ? 30 : (scope === 'vdev') === inVdev ? 10 : scope === 'vdev' ? 20 : 11,
        subject: `variable ${name}`,
        more,
      };
    });
}

/** Values of the variable that stands before the cursor, by its type. */
export function variableValueItems(request: CompletionRequest, { node }: Slot): Suggestion[] {
  const variable = request.analysis.catalogue.variable(node.arguments[0]?.word.text ?? '');
  if (variable === undefined) return [];
  if (variable.type === 'boolean') return wordItems(variable, BOOLEAN_WORDS);
  if (variable.type === 'tristate') return wordItems(variable, TRISTATE_WORDS);
  const values = new Map<string, string>();
  const add = (value: string | bigint | undefined, meaning: string) => {
    const text = value?.toString();
    if (text !== undefined && !values.has(text)) values.set(text, meaning);
  };
  if (/^(0x)?[0-9a-fA-F]+[KMG]?$/.test(variable.default ?? '')) add(variable.default, 'default');
  for (const value of variable.also ?? []) add(value, 'allowed too');
  add(variable.least, 'least');
  if (variable.name === 'counter-offset') add('0', "the host's counter");
  if (variable.name === 'fdt-dump-file') add('/tmp/guest.dtb', EXAMPLE);
  return [...values].map(([label, meaning], index) => ({
    ...(meaning === EXAMPLE ? { asked: true } : {}),
    label,
    kind: CompletionItemKind.Value,
    detail: variable.unit === undefined ? meaning : `${meaning}, ${variable.unit}`,
    rank: index,
  }));
}

/** `on` and `off` first; the other spellings mean the same. */
function wordItems(variable: VariableFact, words: readonly WordFact[]): Suggestion[] {
  const isDefault = (word: string) =>
    word === variable.default || (variable.default === 'true' && word === 'on');
  return words.map(({ word, description }, index) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    ...(isDefault(word) ? { detail: 'default' } : {}),
    documentation: description,
    rank: index,
  }));
}
