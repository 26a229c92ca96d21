import type { Severity } from '../../checks/rule';
import type { CheckedFinding, NamedFile, Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The report as workflow commands of GitHub Actions, which become annotations of the changed lines. From 1. */
export const GITHUB: Report = {
  name: 'github',
  meaning: 'annotations of GitHub Actions',
  write: ({ files }) =>
    files.flatMap((file) => file.findings.map((finding) => annotation(file, finding))).join(''),
};

function annotation({ path, document }: NamedFile, finding: CheckedFinding): string {
  const start = document.positionAt(finding.start);
  const end = document.positionAt(finding.end);
  const properties: Record<string, string | number> = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns make sense to GitHub only within one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${list.join(',')}::${escapeText(finding.message)}\n`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
