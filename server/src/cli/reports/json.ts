import type { Analysis } from '../../analysis/analysis';
import type { CheckedFinding, Report } from './report';

/** The report as JSON. Its shape is part of the command line's contract: fields are added, never changed. */
export const JSON_REPORT: Report = {
  name: 'json',
  meaning: 'for programs',
  write({ files, failed }) {
    const report = {
      files: files.map(({ path, analysis, findings }) => ({
        path,
        problems: findings.map((finding) => problem(path, analysis, finding)),
      })),
      failed,
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};

function problem(path: string, analysis: Analysis, finding: CheckedFinding) {
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
