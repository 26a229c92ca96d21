import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis';
import type { Finding, Severity } from '../../checks/rule';
import type { RegisterHandlers } from '../context';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** Publishes the findings of each analysis with the version that they belong to. */
export const registerDiagnostics: RegisterHandlers = (context) => {
  const { connection } = context;
  const withRelated = context.client.textDocument?.publishDiagnostics?.relatedInformation === true;
  context.onAnalysed((uri) => {
    const analysis = context.analysis(uri);
    if (analysis === undefined) return;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(analysis, finding, withRelated));
    void connection.sendDiagnostics({ uri, version: analysis.document.version, diagnostics });
  });
  context.onClosed((uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  return {};
};

/** @param withRelated the client shows related information */
export function toDiagnostic(analysis: Analysis, finding: Finding, withRelated: boolean): Diagnostic {
  const { uri } = analysis.document;
  return {
    range: analysis.range(finding.start, finding.end),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: 'qvmconf',
    message: finding.message,
    ...(finding.tag === undefined ? {} : { tags: [TAG[finding.tag]] }),
    ...(withRelated && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map((related) => ({
            location: { uri, range: analysis.range(related.start, related.end) },
            message: related.message,
          })),
        }
      : {}),
  };
}
