/** Configurations that work must give no error and no warning. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseCase, readCases } from './support/fixture';
import { isStatedClean, sampleFiles } from './support/samples';

const LEGAL = path.resolve(import.meta.dirname, '../../fixtures/legal');

/** What is found above information. */
function faults(source: string): string[] {
  const { document, findings } = analyseCase(source);
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((finding) => `${document.positionAt(finding.start).line + 1}: ${finding.rule}`);
}

const legal = readdirSync(LEGAL).flatMap((name) => {
  const text = readFileSync(path.join(LEGAL, name), 'utf8');
  const cases = readCases(text);
  return cases.length > 0 ? cases : [{ title: name, source: text }];
});

describe('nothing is wrong with', () => {
  test.each(legal)('$title', ({ source }) => expect(faults(source)).toEqual([]));
  test.each(legal)('$title, with CRLF and without a last line end', ({ source }) =>
    expect(faults(source.trimEnd().replaceAll('\n', '\r\n'))).toEqual([]),
  );
  test.each(sampleFiles().filter(isStatedClean))('the sample $name', ({ text }) =>
    expect(faults(text)).toEqual([]),
  );
});

test('the sample of mistakes has some of every section', () => {
  const mistakes = sampleFiles().find(({ name }) => name === 'mistakes.qvmconf');
  expect(faults(mistakes?.text ?? '').length).toBeGreaterThan(10);
});
