import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { codeActions as actionsFor, FIX_ALL_KIND } from '../../features/codeActions';
import { REFACTOR_KIND, refactorings } from '../../features/refactor/refactor';
import { diagnosticStyle } from '../diagnosticStyle';
import { ofDocument, type Requests } from '../request';

export const codeActions: Requests = (session) => {
  const style = diagnosticStyle(session);
  const versioned = session.client.workspace?.workspaceEdit?.documentChanges === true;
  return {
    capabilities: {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, REFACTOR_KIND] },
    },
    requests: [
      ofDocument(CodeActionRequest.type, [], ({ analysis, workspace, params: { range, context } }) => {
        const asked = {
          versioned,
          only: context.only,
          start: analysis.document.offsetAt(range.start),
          end: analysis.document.offsetAt(range.end),
        };
        return [
          ...actionsFor(analysis, { ...style, ...asked }),
          ...refactorings({ ...asked, analysis, workspace }),
        ];
      }),
    ],
  };
};
