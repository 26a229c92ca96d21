import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOST_CHECKS } from '../../../server/src/host/rules/table';
import { annotatedText, findingsOf, withoutMarks } from './support/fixture';
import { type Files, reportOf } from './support/hostOf';

const SAMPLES = path.resolve(import.meta.dirname, '../../../samples');

function read(folder: string, isWanted: (name: string) => boolean = () => true): Files {
  const names = readdirSync(path.join(SAMPLES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(SAMPLES, folder), path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .filter(isWanted)
      .toSorted()
      .map((name) => [name, readFileSync(path.join(SAMPLES, folder, name), 'utf8')]),
  );
}

const said = (files: Files) =>
  findingsOf(files).map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

describe('the sample host', () => {
  test('is clean, file by file and together', () => {
    const files = read('host');
    expect(Object.keys(files).length).toBeGreaterThan(5);
    expect(said(files)).toEqual([]);
    expect([...reportOf(files).ofMachines.values()].flat()).toEqual([]);
  });

  test('has a broken twin, just as it is annotated', () => {
    const annotated = read('host-mistakes');
    const files = Object.fromEntries(
      Object.entries(annotated).map(([name, text]) => [name, withoutMarks(text)]),
    );
    const findings = findingsOf(files);
    for (const [name, text] of Object.entries(files))
      expect(annotatedText(name, text, findings)).toBe(annotated[name]);
    const found = new Set(findings.map(({ rule }) => rule));
    expect(HOST_CHECKS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  test('has a twin of which each file is fine by itself', () => {
    const report = reportOf(read('host-mistakes'));
    const faults = [...report.ofMachines.values()]
      .flat()
      .filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(faults.map(({ rule }) => rule)).toEqual([]);
  });
});

test('unrelated configurations of one folder give nothing above information', () => {
  const files = read('', (name) => !name.startsWith('host-mistakes/'));
  expect(Object.keys(files).length).toBeGreaterThan(15);
  expect(said(files).filter((line) => !line.startsWith('information'))).toEqual([]);
});
