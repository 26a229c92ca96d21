import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../../server/src/checks/table';
import { run } from './support';

const PAGES = path.resolve(import.meta.dirname, '../../../docs/rules');

test("prints a rule's page", async () => {
  const { status, out } = await run(['explain', 'shared-page']);
  expect(status).toBe(0);
  expect(out).toBe(readFileSync(path.join(PAGES, 'shared-page.md'), 'utf8'));
});

test('lists all rules', async () => {
  const { out } = await run(['explain']);
  for (const { id } of ALL_RULES) expect(out).toMatch(new RegExp(`^  ${id} +\\w+ +`, 'm'));
  expect(out).toContain(ALL_RULES[0]?.summary);
});

test('refuses an unknown rule and suggests a near one', async () => {
  const { status, error } = await run(['explain', 'shared-pages']);
  expect(status).toBe(2);
  expect(error).toContain('did you mean shared-page');
});
