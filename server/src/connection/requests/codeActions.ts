import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { codeActions, FIX_ALL_KIND } from '../../features/codeActions';
import { REFACTOR_KIND, refactorings } from '../../features/refactor/refactor';
import type { RegisterHandlers } from '../context';
import { diagnosticStyle } from './diagnostics';

export const registerCodeActions: RegisterHandlers = (context) => {
  const style = diagnosticStyle(context);
  const versioned = context.client.workspace?.workspaceEdit?.documentChanges === true;
  context.connection.onCodeAction(
    context.guard.wrap<CodeActionParams, CodeAction[]>('textDocument/codeAction', [], (params) => {
      const analysis = context.analysis(params.textDocument.uri);
      if (analysis === undefined) return [];
      const asked = {
        versioned,
        only: params.context.only,
        start: analysis.document.offsetAt(params.range.start),
        end: analysis.document.offsetAt(params.range.end),
      };
      const workspace = context.workspace(params.textDocument.uri);
      return [
        ...codeActions(analysis, { ...style, ...asked }),
        ...refactorings({ ...asked, analysis, workspace }),
      ];
    }),
  );
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, REFACTOR_KIND] } };
};
