import { toDiagnostic } from '../../features/diagnostics';
import { diagnosticStyle } from '../diagnosticStyle';
import type { Push } from './push';

/** The findings of each analysis, with the version that they belong to; none of a document that is closed. */
export const findings: Push = (context) => {
  const { connection, guard } = context;
  const style = diagnosticStyle(context);
  context.onAnalysed((uri) => {
    const analysis = context.analysis(uri);
    if (analysis === undefined) return;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(analysis, finding, style));
    const { version } = analysis.document;
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
  });
  context.onClosed((uri) => {
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
};
