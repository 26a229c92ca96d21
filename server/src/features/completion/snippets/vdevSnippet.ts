import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VdevFact } from '../../../catalogue/shape';
import { indentStep } from '../../../text/lines';
import { type NewOption, newOptions } from '../../newVdev/newOptions';
import type { CompletionRequest } from '../request';
import type { Suggestion } from '../suggestion';
import { plainText, type Snippet, snippetBlock } from './snippet';

/**
 * A whole vdev, each value a place to fill in.
 * @param opener what stands before the type: `vdev ` or, after that word, nothing
 * @returns undefined for a vdev that is complete with its type alone
 */
export function vdevSnippet(
  request: CompletionRequest,
  vdev: VdevFact,
  opener: '' | 'vdev ',
): Omit<Suggestion, 'rank'> | undefined {
  const { analysis, architecture, edited, cursor } = request;
  const options = newOptions({ analysis, architecture, edited, before: cursor.offset }, vdev);
  if (options.length === 0) return undefined;
  const lines = options.map(lineOf);
  const indent = indentStep(analysis.tree.text);
  const snippet: Snippet = [`${opener}${vdev.name}`, ...lines.flatMap((line) => [`\n${indent}`, ...line])];
  return {
    label: `${opener}${vdev.name} …`,
    insert: snippet,
    filter: `${opener}${vdev.name}`,
    kind: CompletionItemKind.Snippet,
    detail: lines.map((line) => plainText(line)).join(' '),
    documentation: snippetBlock(snippet),
  };
}

function lineOf({ name, values }: NewOption): Snippet {
  return [name, ...values.flatMap((value) => [' ', { value }])];
}
