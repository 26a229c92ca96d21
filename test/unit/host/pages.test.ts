import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOST_RULES } from '../../../server/src/checks/hostRules';
import { analyse } from '../support/analysis';
import { findingsOf } from './support/fixture';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/rules');

/** The files of an example: each has its name in backquotes before it. */
function example(id: string, heading: string): Record<string, string> {
  const page = readFileSync(path.join(FOLDER, `${id}.md`), 'utf8');
  const section = new RegExp(`## ${heading}\\n(.*?)\\n## `, 's').exec(page)?.[1] ?? '';
  const files = [...section.matchAll(/\n`([^`]+)`\n\n```\w+\n(.*?)```/gs)].map((match) => [
    match[1],
    match[2],
  ]);
  if (files.length === 0) throw new Error(`no example under ${heading} of ${id}`);
  return Object.fromEntries(files);
}

describe.each(HOST_RULES)('the page of $id', ({ id, severity }) => {
  test('shows an example that it reports', () => {
    const found = findingsOf(example(id, 'Wrong')).filter((finding) => finding.rule === id);
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });

  test('shows an example without a fault', () => {
    const files = example(id, 'Right');
    const alone = Object.entries(files).flatMap(([name, text]) =>
      name.endsWith('.qvmconf') ? analyse(text).findings : [],
    );
    const faults = [...findingsOf(files), ...alone].filter(
      (finding) => finding.rule === id || finding.severity === 'error' || finding.severity === 'warning',
    );
    expect(faults.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
