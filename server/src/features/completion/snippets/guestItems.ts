import { CompletionItemKind } from 'vscode-languageserver-types';
import { GUESTS } from '../../../../../shared/guests';
import type { CompletionRequest } from '../request';
import type { Suggestion } from '../suggestion';
import { snippetBlock, snippetOf } from './snippet';

const RANK = 5;

/** Whole guests, where nothing stands before: `system` must be the first word of a configuration. */
export function guestItems(request: CompletionRequest): Suggestion[] {
  const { analysis, cursor, architecture } = request;
  const others = analysis.tree.options.filter((option) => option !== cursor.option);
  if (others.length > 0) return [];
  return GUESTS.filter((guest) => architecture === undefined || guest.architecture === architecture).map(
    (guest) => {
      const snippet = snippetOf(guest.text);
      return {
        label: guest.label,
        insert: snippet,
        filter: `system ${guest.label}`,
        kind: CompletionItemKind.Snippet,
        detail: guest.detail,
        documentation: snippetBlock(snippet),
        rank: RANK,
      };
    },
  );
}
