/**
 * What the rules find, say and fix, as written down in `test/fixtures/checks`. When one of these fails and the new
 * result is right, `npm run fixtures` writes it there.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/src/checks/table';
import { tokenize } from '../../../server/src/syntax/lexer';
import { applyEdits } from '../../../server/src/text/edit';
import { analyseCase, annotated, golden, readCases } from './support/fixture';
import { fixtureFiles, goldenPath } from './support/fixtureFiles';

const FILES = fixtureFiles().map((file) => ({ rule: path.basename(file, '.qvmconf'), file }));

/** What is found, by the words that it is found on. */
function covered(source: string): string[] {
  const { findings, tree } = analyseCase(source);
  return findings.map(
    ({ rule, start, end }) => `${rule}: ${tree.text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

/** A configuration on one line, with characters of several bytes before everything. */
function onOneLine(source: string): string {
  const words = tokenize(source)
    .filter((token) => token.kind === 'word')
    .map((token) => source.slice(token.start, token.end));
  return words.join(' ').replace(/^system guest\b/, 'system güest🚗');
}

/** Lines have a meaning only to comments, to open quotes, and to a peer that names the machine. */
function hasLines(source: string): boolean {
  return /# *qvmconf:|\/dev\/qvm\/guest/.test(source) || analyseCase(source).tree.unterminated.length > 0;
}

test('each rule has a file, and each file a rule', () => {
  expect(FILES.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

describe.each(FILES)('$rule', ({ rule, file }) => {
  const text = readFileSync(file, 'utf8');
  const cases = readCases(text);

  test('finds what the comments say', () => expect(annotated(rule, cases)).toBe(text));
  test('says and fixes what is written down', () =>
    expect(golden(rule, cases)).toBe(readFileSync(goldenPath(file), 'utf8')));

  test('has one that it reports and one that it just does not', () => {
    expect(cases.some(({ title }) => title.startsWith('near miss'))).toBe(true);
    expect(cases.some(({ title }) => !title.startsWith('near miss'))).toBe(true);
    for (const { title, source } of cases) {
      const fires = analyseCase(source).findings.some((finding) => finding.rule === rule);
      expect(fires, title).toBe(!title.startsWith('near miss'));
    }
  });

  test.each(cases)('$title: the same with CRLF', ({ source }) => {
    const places = (text: string) => {
      const analysis = analyseCase(text);
      return analysis.findings.map((finding) => [finding.rule, analysis.range(finding.start, finding.end)]);
    };
    expect(places(source.replaceAll('\n', '\r\n'))).toEqual(places(source));
  });

  // Where a case says so, its lines tell what is meant.
  test.each(cases.filter(({ title, source }) => !title.endsWith('by lines') && !hasLines(source)))(
    '$title: the same on one line, after non-ASCII',
    ({ source }) => {
      const line = onOneLine(source);
      expect(covered(line).toSorted()).toEqual(covered(source.replace(/#.*/g, '')).toSorted());
    },
  );

  test.each(cases)('$title: no fix makes it worse', ({ source }) => {
    for (const ends of ['\n', '\r\n']) {
      const before = analyseCase(source.replaceAll('\n', ends));
      const faults = (text: string) =>
        analyseCase(text).findings.filter(({ severity }) => severity === 'error').length;
      for (const finding of before.findings) {
        for (const fix of finding.fixes?.() ?? []) {
          const after = applyEdits(before.tree.text, fix.edits);
          expect(after, fix.title).not.toBe(before.tree.text);
          if (fix.preferred === true)
            expect(faults(after), `${fix.title}\n${after}`).toBeLessThanOrEqual(faults(before.tree.text));
          if (ends === '\r\n' && source.includes('\n'))
            expect(after.replaceAll('\r\n', ''), fix.title).not.toMatch(/[\r\n]/);
        }
      }
    }
  });
});
