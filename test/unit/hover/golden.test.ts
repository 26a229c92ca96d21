/**
 * Whole cards, as files to review: each `NAME.qvmconf` in test/fixtures/hover has its card in `NAME.md`, and
 * `NAME.other.qvmconf` is a second configuration of the same workspace. To write the cards anew, and then to read
 * the difference: `npx vitest run test/unit/hover --update`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { analyse, analyseMarked } from '../support/analysis';
import { cardProblems, textOf } from './card';

const folder = path.resolve(import.meta.dirname, '../../fixtures/hover');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.qvmconf') && !file.endsWith('.other.qvmconf'))
  .map((file) => file.slice(0, -'.qvmconf'.length));

describe('card', () => {
  test.each(names)('%s', async (name) => {
    const { analysis, offset } = analyseMarked(readFileSync(path.join(folder, `${name}.qvmconf`), 'utf8'));
    const other = path.join(folder, `${name}.other.qvmconf`);
    const others = existsSync(other)
      ? [analyse(readFileSync(other, 'utf8'), {}, 'file:///other.qvmconf')]
      : [];
    const workspace = viewOf([analysis, ...others]);
    const card = textOf(hoverAt(analysis, offset, workspace));
    expect(cardProblems(card)).toEqual([]);
    await expect(`${card}\n`).toMatchFileSnapshot(path.join(folder, `${name}.md`));
  });
});

test('every card has its configuration', () => {
  const cards = readdirSync(folder).filter((file) => file.endsWith('.md'));
  expect(cards.map((file) => file.slice(0, -3)).sort()).toEqual([...names].sort());
});
