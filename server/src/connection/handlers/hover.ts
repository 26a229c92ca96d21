import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover';
import type { RegisterHandlers } from '../context';

export const registerHover: RegisterHandlers = (context) => {
  context.connection.onHover(
    context.guard.wrap<HoverParams, Hover | null>(
      'textDocument/hover',
      null,
      ({ textDocument, position }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return null;
        return (
          hoverAt(analysis, analysis.document.offsetAt(position), context.workspace(textDocument.uri)) ?? null
        );
      },
    ),
  );
  return { hoverProvider: true };
};
