import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeRange } from '../../../../shared/range';
import { SUBSTITUTIONS } from '../../catalogue/vocabulary/substitutions';
import type { CompletionRequest } from './request';
import type { Suggestion } from './suggestion';

/** `$env{…}` and its like, where a `$` has been typed, in any argument; inside of one the names that the host has. */
export function substitutionItems(request: CompletionRequest): Suggestion[] {
  const { analysis, cursor } = request;
  const before = analysis.tree.text.slice(Math.max(0, cursor.offset - 100), cursor.offset);
  const leaf = /\$asinfo_\w+\{([^{}\s,]*)$/.exec(before)?.[1];
  if (leaf !== undefined) return leafItems(request, leaf);
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

/** The names of the host's address space, each once, with the range that it stands for. */
function leafItems({ analysis, cursor }: CompletionRequest, typed: string): Suggestion[] {
  const { asinfo } = analysis.inputs;
  const names = new Set(asinfo?.rows.map(({ leaf }) => leaf));
  const range = { start: cursor.offset - typed.length, end: cursor.offset };
  return [...names].map((name, rank) => {
    const found = asinfo?.lookUp(name);
    const row = found?.kind === 'found' ? found.row : undefined;
    return {
      label: name,
      insert: [name],
      kind: CompletionItemKind.Value,
      detail: row === undefined ? 'several ranges' : describeRange(row.firstByte, row.afterLastByte),
      ...(row === undefined ? {} : { documentation: `\`${row.path}\` of the host` }),
      rank,
      range,
    };
  });
}
