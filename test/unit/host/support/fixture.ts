import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { HostFinding, HostFix } from '../../../../server/src/host/finding';
import { applyEdits } from '../../../../server/src/text/edit';
import { type Files, hostFindings, nameIn, reportOf } from './hostOf';

/** One host of a fixture file. */
export interface HostCase {
  readonly title: string;
  /** Without the comments that state what is expected. */
  readonly files: Files;
}

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/host');
const TITLE = /^#=== (.*)$/;
const FILE = /^#--- (.*)$/;
const EXPECTATION = /^(?:#|\/\/) *\^+ (?:error|warning|information|hint) [a-z-]+$/;

/** Every file with cases, one for each rule. */
export function hostFixtures(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.cases.txt'))
    .toSorted()
    .map((name) => path.join(FOLDER, name));
}

export function goldenPath(file: string): string {
  return file.replace(/\.cases\.txt$/, '.golden.txt');
}

export function ruleOf(file: string): string {
  return path.basename(file, '.cases.txt');
}

/** The cases of a fixture file: `#=== title` starts each, `#--- name` each file of it. */
export function readHostCases(text: string): HostCase[] {
  const cases: { title: string; files: Record<string, string[]>; name: string }[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const title = TITLE.exec(line)?.[1];
    const name = FILE.exec(line)?.[1];
    const last = cases.at(-1);
    if (title !== undefined) cases.push({ title, files: {}, name: '' });
    else if (last === undefined || EXPECTATION.test(line)) continue;
    else if (name !== undefined) {
      last.name = name;
      last.files[name] = [];
    } else last.files[last.name]?.push(line);
  }
  return cases.map(({ title, files }) => ({
    title,
    files: Object.fromEntries(
      Object.entries(files).map(([name, lines]) => [name, `${lines.join('\n').trimEnd()}\n`]),
    ),
  }));
}

/** The fixture file: under each line what is found there. */
export function annotatedHost(cases: readonly HostCase[]): string {
  return cases.map(({ title, files }) => `#=== ${title}\n${annotatedFiles(files)}`).join('\n');
}

export function annotatedFiles(files: Files): string {
  const findings = findingsOf(files);
  return Object.entries(files)
    .map(([name, text]) => `#--- ${name}\n${annotatedText(name, text, findings)}`)
    .join('');
}

/** A text with the marks of what is found in it. */
export function annotatedText(name: string, text: string, findings: readonly HostFinding[]): string {
  const lines = text.split('\n');
  const marks = new Map<number, string[]>();
  for (const finding of findings) {
    if (nameIn(finding.document.uri) !== name) continue;
    const { line, mark } = markOf(finding, name.endsWith('.json') ? '//' : '#');
    marks.set(line, [...(marks.get(line) ?? []), mark]);
  }
  return lines.flatMap((line, index) => [line, ...(marks.get(index) ?? [])]).join('\n');
}

export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !EXPECTATION.test(line))
    .join('\n');
}

/** Carets under the columns; a run that begins under the comment's sign begins after it. */
function markOf({ document, start, end, severity, rule }: HostFinding, sign: string) {
  const from = document.positionAt(start);
  const to = document.positionAt(end);
  const first = Math.max(from.character, sign.length);
  const carets = '^'.repeat(Math.max(1, (to.line === from.line ? to.character : first + 1) - first));
  return { line: from.line, mark: `${sign}${' '.repeat(first - sign.length)}${carets} ${severity} ${rule}` };
}

/** The findings of a host in the order of its files, then of their texts. */
export function findingsOf(files: Files): HostFinding[] {
  const order = Object.keys(files);
  const rank = ({ document }: HostFinding) => order.indexOf(nameIn(document.uri));
  return hostFindings(reportOf(files)).sort(
    (a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end,
  );
}

/** What each finding says, the other places that it names, and what each fix makes of the files. */
export function goldenHost(cases: readonly HostCase[]): string {
  return cases.map(({ title, files }) => `=== ${title}\n${goldenCase(files)}`).join('\n');
}

function goldenCase(files: Files): string {
  return findingsOf(files)
    .map((finding) => {
      const related = finding.related.map((place) => `  see ${placeOf(place)} ${place.message}\n`);
      const fixes = (finding.fixes?.() ?? []).map((fix) => goldenFix(fix));
      return `${placeOf(finding)} ${finding.rule}: ${finding.message}\n${related.join('')}${fixes.join('')}`;
    })
    .join('');
}

function placeOf({ document, start }: Pick<HostFinding, 'document' | 'start'>): string {
  const { line, character } = document.positionAt(start);
  return `${nameIn(document.uri)}:${line + 1}:${character + 1}`;
}

function goldenFix(fix: HostFix): string {
  const changed = fixedFiles(fix).map(([name, before, after]) => {
    const [was, is] = [before.split('\n'), after.split('\n')];
    let start = 0;
    while (start < was.length && was[start] === is[start]) start++;
    let end = 0;
    while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
    const lines = (sign: string, list: readonly string[]) =>
      list.slice(start, list.length - end).map((line) => `    ${name} ${sign} ${line}\n`);
    return [...lines('-', was), ...lines('+', is)].join('');
  });
  return `  fix: ${fix.title}${fix.preferred === true ? ' (preferred)' : ''}\n${changed.join('')}`;
}

/** Name, text before and text after of each file that a fix changes. */
export function fixedFiles({ edits }: HostFix): [string, string, string][] {
  return [...new Set(edits.map(({ document }) => document))].map((document) => {
    const before = document.getText();
    const own = edits.filter((edit) => edit.document === document);
    return [nameIn(document.uri), before, applyEdits(before, own)];
  });
}
