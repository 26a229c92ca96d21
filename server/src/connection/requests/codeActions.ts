import type { Analysis } from '../../analysis/analysis';
import { FIX_ALL_KIND, REFACTOR_KIND } from '../../features/actionKinds';
import type { Launch } from '../../host/launch';
import { diagnosticStyle } from '../diagnosticStyle';
import { CodeActionKind, CodeActionRequest } from '../messages';
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
        async (params, { analysis: analysisOf, beside, workspace, hosts }) => {
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
          const { hostActions } = await import('../../features/hostDiagnostics');
          const versionOf = (other: string) => (analysisOf(other)?.document ?? beside(other))?.version;
          const machine = analysis && whole(analysis, hosts.launches(uri));
          const between = hosts.isReady
            ? hostActions(uri, hosts.report, {
                ...style,
                ...asked,
                versionOf,
                ofParts: machine === undefined,
              })
            : [];
          if (analysis === undefined) return between;
          const { codeActions: actionsFor } = await import('../../features/codeActions');
          const { refactorings } = await import('../../features/refactor/refactor');
          return [
            ...(machine === undefined ? [] : actionsFor(machine, { ...style, ...asked })),
            ...between,
            ...refactorings({ ...asked, analysis, workspace: workspace(uri) }),
          ];
        },
      ),
    ],
  };
};

/** The machine that a file is by itself; undefined of a part of one, or of several. */
function whole(analysis: Analysis, launches: readonly Launch[]): Analysis | undefined {
  const [launch, more] = launches;
  if (launch === undefined) return analysis;
  return more === undefined && launch.texts.length === 1 ? launch.analysis : undefined;
}
