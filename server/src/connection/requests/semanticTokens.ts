import type { Analysis } from '../../analysis/analysis';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../catalogue/tokenLegend';
import type { SemanticToken } from '../../features/semanticTokens/semanticTokens';
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from '../messages';
import { ofDocument, type Requests } from '../request';

const NONE: SemanticTokens = { data: [] };

/** Semantic tokens of a document, of a change, and of a range. */
export const semanticTokenRequests: Requests = ({ onClosed }) => {
  /** What each document was last told, to answer with the difference. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const known = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, known);
    return known;
  };
  onClosed((uri) => builders.delete(uri));
  return {
    capabilities: {
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
    },
    requests: [
      ofDocument(SemanticTokensRequest.type, NONE, async ({ analysis }) => {
        const { semanticTokens: tokensIn } = await feature();
        const { uri } = analysis.document;
        // A new builder has a new identity, so that an answer never builds on one that the client has dropped.
        builders.delete(uri);
        const builder = builderOf(uri);
        push(builder, analysis, tokensIn(analysis));
        return builder.build();
      }),
      ofDocument(
        SemanticTokensDeltaRequest.type,
        NONE,
        async ({ analysis, params: { previousResultId } }) => {
          const { semanticTokens: tokensIn } = await feature();
          const builder = builderOf(analysis.document.uri);
          builder.previousResult(previousResultId);
          push(builder, analysis, tokensIn(analysis));
          return builder.buildEdits();
        },
      ),
      ofDocument(SemanticTokensRangeRequest.type, NONE, async ({ analysis, params: { range } }) => {
        const { semanticTokens: tokensIn } = await feature();
        const { document } = analysis;
        const builder = new SemanticTokensBuilder();
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        push(builder, analysis, tokensIn(analysis, start, end));
        return { data: builder.build().data };
      }),
    ],
  };
};

function feature() {
  return import('../../features/semanticTokens/semanticTokens');
}

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
