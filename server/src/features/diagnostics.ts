import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import type { Finding, Severity } from '../checks/rule';

/** What the client can show of a finding. */
export interface DiagnosticStyle {
  /** It shows the other places that a finding tells of. */
  readonly related: boolean;
  /** Address of the folder with a page for each rule, ending in `/`; undefined when there is none to open. */
  readonly rulePages: string | undefined;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding as the protocol has it; its code links to the rule's page. */
export function toDiagnostic(analysis: Analysis, finding: Finding, style: DiagnosticStyle): Diagnostic {
  const { uri } = analysis.document;
  const diagnostic: Diagnostic = {
    range: analysis.range(finding.start, finding.end),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: 'qvmconf',
    message: finding.message,
  };
  if (style.rulePages !== undefined)
    diagnostic.codeDescription = { href: `${style.rulePages}${finding.rule}.md` };
  if (finding.tag !== undefined) diagnostic.tags = [TAG[finding.tag]];
  if (style.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri, range: analysis.range(related.start, related.end) },
      message: related.message,
    }));
  }
  return diagnostic;
}
