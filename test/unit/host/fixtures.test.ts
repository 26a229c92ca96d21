/**
 * What the rules over several machines find, say and fix, as written down in `test/fixtures/host`. When one of these
 * fails and the new result is right, `npm run fixtures` writes it there.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HOST_CHECKS } from '../../../server/src/host/rules/table';
import {
  annotatedHost,
  findingsOf,
  fixedFiles,
  goldenHost,
  goldenPath,
  hostFixtures,
  readHostCases,
  ruleOf,
} from './support/fixture';
import { nameIn } from './support/hostOf';

const FILES = hostFixtures().map((file) => ({ rule: ruleOf(file), file }));
const CERTAINTIES = ['stated', 'inferred', 'neighbours'];

test('each check has a file, and each file a check', () => {
  expect(FILES.map(({ rule }) => rule)).toEqual(HOST_CHECKS.map(({ id }) => id).toSorted());
});

describe.each(FILES)('$rule', ({ rule, file }) => {
  const text = readFileSync(file, 'utf8');
  const cases = readHostCases(text);

  test('finds what the comments say', () => expect(annotatedHost(cases)).toBe(text));
  test('says and fixes what is written down', () =>
    expect(goldenHost(cases)).toBe(readFileSync(goldenPath(file), 'utf8')));

  test('has a host of each kind, and one that it just does not report', () => {
    for (const certainty of CERTAINTIES)
      expect(
        cases.some(({ title }) => new RegExp(`^(near miss: )?${certainty}`).test(title)),
        certainty,
      ).toBe(true);
    for (const { title, files } of cases)
      expect(
        findingsOf(files).some((finding) => finding.rule === rule),
        title,
      ).toBe(!title.startsWith('near miss'));
  });

  test('says no more than information of neighbours', () => {
    for (const { title, files } of cases.filter(({ title }) => title.startsWith('neighbours')))
      for (const { severity } of findingsOf(files)) expect(severity, title).toBe('information');
  });

  test.each(cases)('$title: the same with CRLF', ({ files }) => {
    const places = (of: typeof files) =>
      findingsOf(of).map(({ document, start, rule }) => [
        rule,
        nameIn(document.uri),
        document.positionAt(start),
      ]);
    const windows = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, content.replaceAll('\n', '\r\n')]),
    );
    expect(places(windows)).toEqual(places(files));
  });

  test.each(cases)('$title: a fix takes its finding away', ({ files }) => {
    for (const { fixes, message } of findingsOf(files).filter((finding) => finding.rule === rule)) {
      for (const fix of fixes?.() ?? []) {
        const changed = Object.fromEntries(fixedFiles(fix).map(([name, , after]) => [name, after]));
        const left = findingsOf({ ...files, ...changed }).map((finding) => finding.message);
        expect(left, fix.title).not.toContain(message);
      }
    }
  });
});
