import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { HINT_KINDS } from '../../features/inlayHints/hint';
import { inlayHints } from '../../features/inlayHints/inlayHints';
import type { RegisterHandlers } from '../context';
import { onNewSettings } from '../pushes/newSettings';

export const registerInlayHints: RegisterHandlers = (context) => {
  context.connection.languages.inlayHint.on(
    context.guard.wrap<InlayHintParams, InlayHint[]>(
      'textDocument/inlayHint',
      [],
      ({ textDocument, range }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return [];
        const settings = context.settings();
        const wanted = new Set(HINT_KINDS.filter((kind) => settings.flag(`inlayHints.${kind}`)));
        const { document } = analysis;
        return inlayHints(analysis, document.offsetAt(range.start), document.offsetAt(range.end), wanted);
      },
    ),
  );
  if (context.client.workspace?.inlayHint?.refreshSupport === true)
    onNewSettings(context, () => void context.connection.languages.inlayHint.refresh());
  return { inlayHintProvider: {} };
};
