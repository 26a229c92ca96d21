import { escapeUnseen } from '../../../../shared/quoted';
import type { Analysis } from '../../analysis/analysis';
import { untriedFixesOf } from '../../analysis/trial';
import { type Finding, SEVERITIES } from '../../checks/rule';
import type { ConfigurationAnswer } from './tool';

/** Findings that are told one by one; of the others only how many there are. */
const MOST = 60;

/** The worst first: a file that is another language has one finding a line. */
export const answerCheck: ConfigurationAnswer = (_input, { analysis }) => ({
  text: [summary(analysis), ...findingTexts(analysis)].join('\n\n'),
});

function summary({ fileName, findings }: Analysis): string {
  if (findings.length === 0) return `${fileName}: nothing found.`;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count > 1 && severity !== 'information' ? 's' : ''}`];
  });
  return `${fileName}: ${counts.join(', ')}.`;
}

/** What is found in a configuration, as texts of some lines each. */
export function findingTexts(analysis: Analysis): string[] {
  const worst = SEVERITIES.flatMap((severity) =>
    analysis.findings.filter((finding) => finding.severity === severity),
  );
  const left = worst.length - MOST;
  return [
    ...worst.slice(0, MOST).map((finding) => findingText(analysis, finding)),
    ...(left > 0 ? [`… and ${left} more.`] : []),
  ];
}

function findingText(analysis: Analysis, finding: Finding): string {
  const { severity, rule, message, related } = finding;
  const fixes = untriedFixesOf(finding);
  return [
    `${place(analysis, finding.start)}: ${severity} [${rule}]: ${message}`,
    `    ${lineOf(analysis, finding.start)}`,
    ...related.map(({ start, message: said }) => `  see ${place(analysis, start)}: ${said}`),
    ...fixes.map(({ title }) => `  fix: ${title}`),
  ].join('\n');
}

/** Line and column from 1, as people count and tools print. */
function place({ document }: Analysis, offset: number): string {
  const { line, character } = document.positionAt(offset);
  return `line ${line + 1}, column ${character + 1}`;
}

const LONGEST_LINE = 160;

function lineOf({ document }: Analysis, offset: number): string {
  const { line } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return escapeUnseen(text.trim().slice(0, LONGEST_LINE));
}
