import { toDiagnostic } from '../../features/diagnostics';
import { diagnosticStyle } from '../diagnosticStyle';
import type { Push } from './push';

/**
 * The findings of each analysis, with the version that they belong to; none of a document that is closed. What the
 * client has on screen already is not said again, unless an edit has taken text away, and perhaps a mark with it.
 */
export const findings: Push = (context) => {
  const { connection, guard } = context;
  const style = diagnosticStyle(context);
  /** What was said last of each document. */
  const said = new Map<string, string>();
  context.onAnalysed((uri, { tookText }) => {
    const analysis = context.analysis(uri);
    if (analysis === undefined) return;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(analysis, finding, style));
    const text = JSON.stringify(diagnostics);
    const marksLost = tookText && diagnostics.length > 0;
    if (said.get(uri) === text && !marksLost) return;
    said.set(uri, text);
    const { version } = analysis.document;
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
  });
  context.onClosed((uri) => {
    said.delete(uri);
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
};
