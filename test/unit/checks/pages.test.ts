import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_RULES, RULES } from '../../../server/src/checks/table';
import { analyse } from '../support/analysis';
import { asinfoAfter } from './support/asinfo';
import { fileSize } from './support/fileSize';
import { guestTreeAfter } from './support/guestTree';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/rules');
const SECTIONS = ['Why', 'Basis', 'Wrong', 'Right', 'Silencing'];

function example(page: string, heading: string): string {
  const match = new RegExp(`## ${heading}\\n\\n\`\`\`qvmconf\\n(.*?)\`\`\``, 's').exec(page);
  if (match?.[1] === undefined) throw new Error(`no example under ${heading}`);
  return match[1];
}

function findings(page: string, heading: string) {
  const guestTree = guestTreeAfter(page, heading);
  const asinfo = asinfoAfter(page, heading);
  return analyse(example(page, heading), { fileSize, guestTree, asinfo }).findings;
}

function pageOf(id: string): string {
  return readFileSync(path.join(FOLDER, `${id}.md`), 'utf8');
}

test('each rule has a page, and each page a rule', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'index.md');
  expect(pages.toSorted()).toEqual(ALL_RULES.map((rule) => `${rule.id}.md`).toSorted());
});

test.each(ALL_RULES)('the page of $id says what the table says', ({ id, severity, section, summary }) => {
  const page = pageOf(id);
  expect(page).toContain(`# ${id}\n\n**${severity}** · ${section}\n\n${summary}\n`);
  for (const heading of SECTIONS) expect(page).toContain(`\n## ${heading}\n`);
});

describe.each(RULES)('the page of $id', ({ id, severity }) => {
  test('shows an example that it reports', () => {
    const found = findings(pageOf(id), 'Wrong').filter((finding) => finding.rule === id);
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });

  test('shows an example without a fault', () => {
    const faults = findings(pageOf(id), 'Right').filter(
      (finding) => finding.rule === id || finding.severity === 'error' || finding.severity === 'warning',
    );
    expect(faults.map((finding) => finding.rule)).toEqual([]);
  });
});
