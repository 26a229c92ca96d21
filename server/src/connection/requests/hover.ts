import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover';
import type { RegisterHandlers } from '../context';

export const registerHover: RegisterHandlers = (context) => {
  // A client that does not name a format may show nothing but plain text.
  const formats = context.client.textDocument?.hover?.contentFormat ?? [];
  const format = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  context.connection.onHover(
    context.guard.wrap<HoverParams, Hover | null>(
      'textDocument/hover',
      null,
      ({ textDocument, position }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return null;
        const offset = analysis.document.offsetAt(position);
        return hoverAt(analysis, offset, context.workspace(textDocument.uri), format) ?? null;
      },
    ),
  );
  return { hoverProvider: true };
};
