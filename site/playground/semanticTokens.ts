import type { LSPClient } from '@codemirror/lsp-client';
import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { PlaygroundFile } from './files';

/** Classes of the style sheet, which the code of the other pages has too. */
const CLASSES: Readonly<Record<string, string>> = {
  keyword: 'k',
  type: 't',
  class: 't',
  namespace: 't',
  property: 'p',
  number: 'n',
  string: 's',
  comment: 'c',
};
const MODIFIED: Readonly<Record<string, string>> = { address: 'a', unknown: 'x', deprecated: 'd' };

const setTokens = StateEffect.define<DecorationSet>();

/** The colours that only the server knows; while it thinks, they move with the text. */
export const semanticColours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTokens)) return effect.value;
    return set.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const TOKEN_CAPABILITY = {
  textDocument: {
    semanticTokens: {
      requests: { full: true },
      tokenTypes: Object.keys(CLASSES),
      tokenModifiers: Object.keys(MODIFIED),
      formats: ['relative'],
    },
  },
};

/** Asks for the colours of the file on show. */
export async function colour(client: LSPClient, file: PlaygroundFile): Promise<void> {
  const provider: { legend?: SemanticTokensLegend } | undefined =
    client.serverCapabilities?.semanticTokensProvider;
  if (!provider?.legend) return;
  const { version } = file;
  const params = { textDocument: { uri: file.uri } };
  const answer = await client.request<object, SemanticTokens | null>(
    'textDocument/semanticTokens/full',
    params,
  );
  const isSame = file.version === version && file.view?.state.doc.eq(file.doc);
  if (!answer || !isSame) return;
  file.view?.dispatch({ effects: setTokens.of(decorationsOf(answer.data, provider.legend, file.doc)) });
}

/** Each token is five numbers, its place relative to the one before. */
function decorationsOf(data: readonly number[], legend: SemanticTokensLegend, doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const from = doc.line(line + 1).from + character;
    const own = CLASSES[legend.tokenTypes[type] ?? ''];
    const modified = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)).map((m) => MODIFIED[m]);
    const classes = [own, ...modified].filter((name) => name !== undefined).join(' ');
    if (classes) builder.add(from, from + length, Decoration.mark({ class: classes }));
  }
  return builder.finish();
}
