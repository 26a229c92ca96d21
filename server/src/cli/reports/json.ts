import { type CheckedFinding, type NamedFile, type Report, rangeIn } from './report';

/** The report as JSON. Its shape is part of the command line's contract: fields are added, never changed. */
export const JSON_REPORT: Report = {
  name: 'json',
  meaning: 'for programs',
  write({ files, failed, fixed }) {
    const report = {
      files: files.map((file) => ({
        path: file.path,
        problems: file.findings.map((finding) => problem(file, finding)),
      })),
      failed,
      ...(fixed && { fixed }),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};

function problem(file: NamedFile, finding: CheckedFinding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeIn(file, finding),
    related: finding.related.map((related) => ({
      path: related.file.path,
      range: rangeIn(related.file, related),
      message: related.message,
    })),
  };
}
