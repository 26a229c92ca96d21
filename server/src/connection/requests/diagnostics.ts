import { type DiagnosticStyle, toDiagnostic } from '../../features/diagnostics';
import type { HandlerContext, RegisterHandlers } from '../context';

/** Publishes the findings of each analysis with the version that they belong to. */
export const registerDiagnostics: RegisterHandlers = (context) => {
  const { connection } = context;
  const style = diagnosticStyle(context);
  context.onAnalysed((uri) => {
    const analysis = context.analysis(uri);
    if (analysis === undefined) return;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(analysis, finding, style));
    void connection.sendDiagnostics({ uri, version: analysis.document.version, diagnostics });
  });
  context.onClosed((uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  return {};
};

/** What the client can show; the pages are on disk beside the server, or where the client says. */
export function diagnosticStyle({ client, rulePages }: HandlerContext): DiagnosticStyle {
  const { relatedInformation, codeDescriptionSupport } = client.textDocument?.publishDiagnostics ?? {};
  return {
    related: relatedInformation === true,
    rulePages: codeDescriptionSupport === true ? rulePages : undefined,
  };
}
