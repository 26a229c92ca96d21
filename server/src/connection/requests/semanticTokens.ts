import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../features/semanticTokens/legend';
import { type SemanticToken, semanticTokens } from '../../features/semanticTokens/semanticTokens';
import type { RegisterHandlers } from '../context';

const NONE: SemanticTokens = { data: [] };

/** Semantic tokens of a document, of a change, and of a range. */
export const registerSemanticTokens: RegisterHandlers = (context) => {
  const { connection, guard } = context;
  /** What each document was last told, to answer with the difference. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const known = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, known);
    return known;
  };
  context.onClosed((uri) => builders.delete(uri));

  connection.languages.semanticTokens.on(
    guard.wrap<SemanticTokensParams, SemanticTokens>(
      'textDocument/semanticTokens/full',
      NONE,
      ({ textDocument: { uri } }) => {
        const analysis = context.analysis(uri);
        if (analysis === undefined) return NONE;
        // A new builder has a new identity, so that an answer never builds on one that the client has dropped.
        builders.delete(uri);
        const builder = builderOf(uri);
        push(builder, analysis, semanticTokens(analysis));
        return builder.build();
      },
    ),
  );
  connection.languages.semanticTokens.onDelta(
    guard.wrap<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      NONE,
      ({ textDocument: { uri }, previousResultId }) => {
        const analysis = context.analysis(uri);
        if (analysis === undefined) return NONE;
        const builder = builderOf(uri);
        builder.previousResult(previousResultId);
        push(builder, analysis, semanticTokens(analysis));
        return builder.buildEdits();
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    guard.wrap<SemanticTokensRangeParams, SemanticTokens>(
      'textDocument/semanticTokens/range',
      NONE,
      ({ textDocument, range }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return NONE;
        const { document } = analysis;
        const builder = new SemanticTokensBuilder();
        push(
          builder,
          analysis,
          semanticTokens(analysis, document.offsetAt(range.start), document.offsetAt(range.end)),
        );
        return { data: builder.build().data };
      },
    ),
  );
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
};

function push(
  builder: SemanticTokensBuilder,
  { document }: Analysis,
  tokens: readonly SemanticToken[],
): void {
  for (const { start, end, type, modifiers } of tokens) {
    const { line, character } = document.positionAt(start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), bits);
  }
}
