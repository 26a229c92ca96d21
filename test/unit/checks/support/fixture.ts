import type { Analysis } from '../../../../server/src/analysis/analysis';
import type { Finding, Fix } from '../../../../server/src/checks/rule';
import { applyEdits } from '../../../../server/src/text/edit';
import { analyse } from '../../support/analysis';
import { asinfoIn } from './asinfo';
import { fileSize } from './fileSize';
import { guestTreeIn } from './guestTree';

/** One configuration of a fixture file. */
export interface FixtureCase {
  readonly title: string;
  /** Without the comments that state what is expected. */
  readonly source: string;
}

const TITLE = /^#=== (.*)$/;
const EXPECTATION = /^# *\^+ (?:error|warning|information|hint) [a-z-]+$/;

/** The cases of a fixture file; a line `#=== title` starts each. */
export function readCases(text: string): FixtureCase[] {
  const cases: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined) cases.push({ title, lines: [] });
    else if (!EXPECTATION.test(line)) cases.at(-1)?.lines.push(line);
  }
  return cases.map(({ title, lines }) => ({ title, source: lines.join('\n').trimEnd() }));
}

export function analyseCase(source: string): Analysis {
  return analyse(source, { fileSize, guestTree: guestTreeIn(source), asinfo: asinfoIn(source) });
}

/** The fixture file of a rule: under each line what the rule finds there, and the errors of any rule. */
export function annotated(rule: string, cases: readonly FixtureCase[]): string {
  return cases.map(({ title, source }) => `#=== ${title}\n${withExpectations(rule, source)}\n`).join('\n');
}

function withExpectations(rule: string, source: string): string {
  const analysis = analyseCase(source);
  const lines = source.split('\n');
  const marks = new Map<number, string[]>();
  for (const finding of analysis.findings) {
    if (finding.rule !== rule && finding.severity !== 'error') continue;
    const { line, mark } = markOf(analysis, finding, lines);
    marks.set(line, [...(marks.get(line) ?? []), mark]);
  }
  return lines.flatMap((line, index) => [line, ...(marks.get(index) ?? [])]).join('\n');
}

/** Carets under the columns; a run that begins right after the `#` begins in the first column. */
function markOf(analysis: Analysis, finding: Finding, lines: readonly string[]) {
  const { start, end } = analysis.range(finding.start, finding.end);
  const last = end.line === start.line ? end.character : (lines[start.line]?.length ?? 0);
  const carets = '^'.repeat(Math.max(1, last - start.character - (start.character === 0 ? 1 : 0)));
  const blanks = ' '.repeat(Math.max(0, start.character - 1));
  return { line: start.line, mark: `#${blanks}${carets} ${finding.severity} ${finding.rule}` };
}

/** What each finding of the rule says, the other places that it names, and what each fix makes of the text. */
export function golden(rule: string, cases: readonly FixtureCase[]): string {
  return cases.map(({ title, source }) => goldenCase(rule, title, source)).join('\n');
}

function goldenCase(rule: string, title: string, source: string): string {
  const analysis = analyseCase(source);
  const own = analysis.findings.filter((finding) => finding.rule === rule);
  const blocks = own.map((finding) => {
    const at = analysis.document.positionAt(finding.start);
    const related = finding.related.map((place) => {
      const { line, character } = analysis.document.positionAt(place.start);
      return `  see ${line + 1}:${character + 1} ${place.message}\n`;
    });
    const fixes = (finding.fixes?.() ?? []).map((fix) => goldenFix(source, fix));
    return `${at.line + 1}:${at.character + 1} ${finding.message}\n${related.join('')}${fixes.join('')}`;
  });
  return `=== ${title}\n${blocks.join('')}`;
}

function goldenFix(source: string, fix: Fix): string {
  const marks = [fix.preferred === true ? 'preferred' : '', fix.safe === true ? 'safe' : ''];
  const flags = marks.filter((mark) => mark !== '').join(', ');
  const head = `  fix: ${fix.title}${flags === '' ? '' : ` (${flags})`}\n`;
  return head + changedLines(source.split('\n'), applyEdits(source, fix.edits).split('\n'));
}

/** The lines between the common start and the common end of two texts. */
function changedLines(before: readonly string[], after: readonly string[]): string {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const lines = (sign: string, list: readonly string[]) =>
    list.slice(start, list.length - end).map((line) => `    ${sign} ${line}\n`);
  return [...lines('-', before), ...lines('+', after)].join('');
}
