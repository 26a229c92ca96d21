import {
  type CompletionItem,
  type CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver-types';
import { shownWord } from '../../../../shared/quoted';
import type { CompletionRequest } from './request';
import { plainText, type Snippet, snippetText } from './snippets/snippet';
import type { ItemSubject } from './subject';

/** One thing to offer, before it is an item of the protocol. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label when absent. */
  readonly insert?: string | Snippet;
  /** What the typed text is compared with; the label when absent. */
  readonly filter?: string;
  /** A few words that tell it from its neighbours. */
  readonly detail?: string;
  /** Lower comes first; equal ranks keep the order in which they were made. */
  readonly rank: number;
  /** What the documentation is about; it is looked up when the item is shown. */
  readonly subject?: ItemSubject;
  /** Markdown, where the documentation depends on this place of this file. */
  readonly documentation?: string;
  readonly deprecated?: boolean;
  /** Offered only to someone who asks: an example, a name of another machine. */
  readonly asked?: true;
  /** Another word or part must follow, so the editor should offer it at once. */
  readonly more?: boolean;
  /** Where it goes, when it is not the range of the request. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** The key under which an item's documentation is found again; small, as it travels with every item. */
export interface ItemData {
  readonly uri: string;
  readonly subject?: ItemSubject;
  readonly more?: true;
}

/** The items of the protocol, in the order of their ranks. */
export function toItems(suggestions: readonly Suggestion[], request: CompletionRequest): CompletionItem[] {
  const seen = new Set<string>();
  const ordered = suggestions
    .map((suggestion, index) => ({ suggestion, index }))
    .sort((a, b) => a.suggestion.rank - b.suggestion.rank || a.index - b.index)
    .map(({ suggestion }) => suggestion)
    .filter(({ label }) => !seen.has(label) && seen.add(label));
  const range = request.analysis.range(request.start, request.end);
  // An editor takes nothing that goes over a line end, as a text in quotes may.
  const overLines = range.start.line !== range.end.line;
  const possible = overLines ? ordered.filter((suggestion) => suggestion.range !== undefined) : ordered;
  return possible.map((suggestion, index) => toItem(suggestion, index, request, range));
}

function toItem(
  suggestion: Suggestion,
  index: number,
  request: CompletionRequest,
  usual: Range,
): CompletionItem {
  const { analysis, support } = request;
  const {
    label,
    kind,
    insert = label,
    filter,
    detail,
    subject,
    documentation,
    deprecated,
    more,
  } = suggestion;
  const isSnippet = typeof insert !== 'string' && support.snippets;
  const written = typeof insert === 'string' ? insert : isSnippet ? snippetText(insert) : plainText(insert);
  const newText = request.touchesWord ? apart(written) : written;
  const own = suggestion.range;
  const range = own === undefined ? usual : analysis.range(own.start, own.end);
  const data: ItemData = {
    uri: analysis.document.uri,
    ...(subject === undefined ? {} : { subject }),
    ...(more === true ? { more } : {}),
  };
  const shown = shownWord(label);
  const filterText = filter ?? (shown === label ? undefined : label);
  return {
    label: shown,
    kind,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText },
    data,
    ...(filterText === undefined ? {} : { filterText }),
    ...(detail === undefined ? {} : { detail }),
    ...(detail !== undefined && support.labelDetails ? { labelDetails: { description: detail } } : {}),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    ...(deprecated === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

/** A text with something between it and the word after it: what has several lines gets a line end. */
function apart(text: string): string {
  return /\s$/.test(text) ? text : text + (text.includes('\n') ? '\n' : ' ');
}
