import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { codeActions as actionsFor, FIX_ALL_KIND } from '../../features/codeActions';
import { hostActions } from '../../features/hostDiagnostics';
import { REFACTOR_KIND, refactorings } from '../../features/refactor/refactor';
import { diagnosticStyle } from '../diagnosticStyle';
import { ofWorkspace, type Requests } from '../request';

export const codeActionRequests: Requests = (session) => {
  const style = diagnosticStyle(session);
  const versioned = session.client.workspace?.workspaceEdit?.documentChanges === true;
  return {
    capabilities: {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, REFACTOR_KIND] },
    },
    requests: [
      ofWorkspace(
        CodeActionRequest.type,
        [],
        (params, { analysis: analysisOf, beside, workspace, hosts }) => {
          const { textDocument, range, context } = params;
          const { uri } = textDocument;
          const analysis = analysisOf(uri);
          const document = analysis?.document ?? beside(uri);
          if (document === undefined) return [];
          const asked = {
            versioned,
            only: context.only,
            start: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
          };
          const versionOf = (other: string) => (analysisOf(other)?.document ?? beside(other))?.version;
          const between = hosts.isReady
            ? hostActions(uri, hosts.report, { ...style, ...asked, versionOf })
            : [];
          if (analysis === undefined) return between;
          return [
            ...actionsFor(analysis, { ...style, ...asked }),
            ...between,
            ...refactorings({ ...asked, analysis, workspace: workspace(uri) }),
          ];
        },
      ),
    ],
  };
};
