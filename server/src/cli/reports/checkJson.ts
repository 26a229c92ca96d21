import type { Analysis } from '../../analysis/analysis';
import type { Finding } from '../../checks/rule';
import type { CheckedFile } from '../commands/check';

/** The report as JSON. Its shape is part of the command line's contract: fields are added, never changed. */
export function checkReportJson(files: readonly CheckedFile[]): string {
  const report = {
    files: files.map(({ path, analysis }) => ({
      path,
      problems: analysis.findings.map((finding) => problem(path, analysis, finding)),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function problem(path: string, analysis: Analysis, finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: analysis.range(finding.start, finding.end),
    related: finding.related.map((related) => ({
      path,
      range: analysis.range(related.start, related.end),
      message: related.message,
    })),
  };
}
