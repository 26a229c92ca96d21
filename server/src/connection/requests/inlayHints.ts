import { InlayHintRequest } from 'vscode-languageserver';
import { HINT_KINDS } from '../../features/inlayHints/hint';
import { inlayHints as hintsIn } from '../../features/inlayHints/inlayHints';
import { ofDocument, type Requests } from '../request';

export const inlayHintRequests: Requests = ({ settings }) => ({
  capabilities: { inlayHintProvider: {} },
  requests: [
    ofDocument(InlayHintRequest.type, [], ({ analysis, params: { range } }) => {
      const wanted = new Set(HINT_KINDS.filter((kind) => settings().flag(`inlayHints.${kind}`)));
      const { document } = analysis;
      return hintsIn(analysis, document.offsetAt(range.start), document.offsetAt(range.end), wanted);
    }),
  ],
});
