import type { LayoutPicture } from '../../../../shared/picture';
import { LAYOUT_CHANGED, LAYOUT_REQUEST, type LayoutParams } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import { regionsElsewhere } from '../../features/regions';
import type { HandlerContext, RegisterHandlers } from '../context';

/** Also of a file that is not open: the panel shows configurations side by side, and is there again after a reload. */
function analysisOf(context: HandlerContext, uri: string): Analysis | undefined {
  const open = context.analysis(uri);
  if (open !== undefined) return open;
  for (const known of context.workspace(uri).analyses()) if (known.document.uri === uri) return known;
  return undefined;
}

/** Answers with the picture of a configuration's layout, and tells when there is a newer one. */
export const registerLayout: RegisterHandlers = (context) => {
  const { connection, guard } = context;
  connection.onRequest(
    LAYOUT_REQUEST,
    guard.wrap<LayoutParams, LayoutPicture | null>(LAYOUT_REQUEST, null, ({ textDocument }) => {
      const analysis = analysisOf(context, textDocument.uri);
      if (analysis === undefined) return null;
      return analysis.picture(regionsElsewhere(analysis, context.workspace(textDocument.uri)));
    }),
  );
  context.onAnalysed((uri) => {
    const version = context.analysis(uri)?.document.version;
    if (version !== undefined) void connection.sendNotification(LAYOUT_CHANGED, { uri, version });
  });
  return {};
};
