import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { codeActions, FIX_ALL_KIND } from '../../features/codeActions';
import type { RegisterHandlers } from '../context';
import { diagnosticStyle } from './diagnostics';

export const registerCodeActions: RegisterHandlers = (context) => {
  const style = diagnosticStyle(context);
  const versioned = context.client.workspace?.workspaceEdit?.documentChanges === true;
  context.connection.onCodeAction(
    context.guard.wrap<CodeActionParams, CodeAction[]>('textDocument/codeAction', [], (params) => {
      const analysis = context.analysis(params.textDocument.uri);
      if (analysis === undefined) return [];
      return codeActions(analysis, {
        ...style,
        versioned,
        only: params.context.only,
        start: analysis.document.offsetAt(params.range.start),
        end: analysis.document.offsetAt(params.range.end),
      });
    }),
  );
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] } };
};
