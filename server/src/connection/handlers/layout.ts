import type { LayoutPicture } from '../../layout/picture';
import type { RegisterHandlers } from '../context';
import { LAYOUT_CHANGED, LAYOUT_REQUEST, type LayoutParams } from '../protocol';

/** Answers with the picture of a configuration's layout, and tells when there is a newer one. */
export const registerLayout: RegisterHandlers = (context) => {
  const { connection, guard } = context;
  connection.onRequest(
    LAYOUT_REQUEST,
    guard.wrap<LayoutParams, LayoutPicture | null>(LAYOUT_REQUEST, null, ({ textDocument }) => {
      return context.analysis(textDocument.uri)?.picture() ?? null;
    }),
  );
  context.onAnalysed((uri) => {
    const version = context.analysis(uri)?.document.version;
    if (version !== undefined) void connection.sendNotification(LAYOUT_CHANGED, { uri, version });
  });
  return {};
};
