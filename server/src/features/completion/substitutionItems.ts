import { CompletionItemKind } from 'vscode-languageserver-types';
import { SUBSTITUTIONS } from '../../catalogue/vocabulary/substitutions';
import type { CompletionRequest } from './request';
import type { Suggestion } from './suggestion';

/** `$env{…}` and its like, where a `$` has been typed, in any argument. */
export function substitutionItems({ analysis, cursor }: CompletionRequest): Suggestion[] {
  const before = analysis.tree.text.slice(Math.max(0, cursor.offset - 40), cursor.offset);
  const typed = /\$\w*$/.exec(before)?.[0];
  if (typed === undefined) return [];
  const range = { start: cursor.offset - typed.length, end: cursor.offset };
  return SUBSTITUTIONS.map(({ word, description }, rank) => ({
    label: `${word}{NAME}`,
    insert: [`${word}{`, { value: 'NAME' }, '}'],
    filter: word,
    kind: CompletionItemKind.Function,
    documentation: description,
    rank,
    range,
  }));
}
