import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import type { Finding, Severity } from '../checks/rule';

/** What the client can show of a finding. */
export interface DiagnosticStyle {
  /** It shows the other places that a finding tells of. */
  readonly related: boolean;
  /** Address of a rule's page, or undefined where it has none; absent for a client that shows no links. */
  readonly rulePage?: (rule: string) => string | undefined;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding without the other places that it names; its code links to the rule's page. */
export function diagnosticOf(
  document: TextDocument,
  { start, end, severity, rule, message, tag }: Omit<Finding, 'related' | 'fixes'>,
  { rulePage }: DiagnosticStyle,
): Diagnostic {
  const page = rulePage?.(rule);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: SEVERITY[severity],
    code: rule,
    source: 'qvmconf',
    message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tag === undefined ? {} : { tags: [TAG[tag]] }),
  };
}

/** A finding as the protocol has it. */
export function toDiagnostic(analysis: Analysis, finding: Finding, style: DiagnosticStyle): Diagnostic {
  const { uri } = analysis.document;
  const diagnostic = diagnosticOf(analysis.document, finding, style);
  if (style.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri, range: analysis.range(related.start, related.end) },
      message: related.message,
    }));
  }
  return diagnostic;
}
