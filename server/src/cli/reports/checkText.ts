import type { CheckedFile } from '../commands/check';

/** The report for people and for editors' error lists: `path:line:column: severity: message [rule]`, from 1. */
export function checkReportText(files: readonly CheckedFile[]): string {
  const lines: string[] = [];
  for (const { path, analysis } of files) {
    for (const finding of analysis.findings) {
      const { line, character } = analysis.document.positionAt(finding.start);
      lines.push(
        `${path}:${line + 1}:${character + 1}: ${finding.severity}: ${finding.message} [${finding.rule}]\n`,
      );
      for (const related of finding.related) {
        const place = analysis.document.positionAt(related.start);
        lines.push(`${path}:${place.line + 1}:${place.character + 1}: note: ${related.message}\n`);
      }
    }
  }
  return lines.join('');
}
