import { HINT_KINDS } from '../../features/inlayHints/hint';
import { InlayHintRequest } from '../messages';
import { ofDocument, type Requests } from '../request';

export const inlayHintRequests: Requests = ({ settings, hosts }) => ({
  capabilities: { inlayHintProvider: {} },
  requests: [
    ofDocument(InlayHintRequest.type, [], async ({ analysis, params: { range, textDocument } }) => {
      const { inlayHints: hintsIn } = await import('../../features/inlayHints/inlayHints');
      const wanted = new Set(HINT_KINDS.filter((kind) => settings().flag(`inlayHints.${kind}`)));
      const { document } = analysis;
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      // A part of a machine of several files is not understood by itself.
      const [launch] = hosts.launches(textDocument.uri);
      const from = launch?.offsetOf(document, start);
      const to = launch?.offsetOf(document, end);
      return launch === undefined || from === undefined || to === undefined
        ? hintsIn(analysis, start, end, wanted)
        : hintsIn(launch.analysis, from, to, wanted);
    }),
  ],
});
