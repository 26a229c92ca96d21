import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { analyse } from '../support/analysis';
import { cardProblems, textOf } from './card';

const folder = path.resolve(import.meta.dirname, '../../../samples');
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(qvmconf|qvmcfg)$/.test(name),
);

describe('hover at every character', () => {
  test.each(samples)('%s', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const analysis = analyse(text);
    const workspace = loneDocument(analysis);
    const silent: string[] = [];
    for (const token of analysis.tree.tokens) {
      for (let offset = token.start; offset < token.end; offset++) {
        const hover = hoverAt(analysis, offset, workspace);
        if (hover === undefined) {
          if (token.kind === 'word') silent.push(text.slice(token.start, token.end));
          continue;
        }
        const { start, end } = hover.range ?? { start: { line: -1, character: -1 }, end: undefined };
        const here = analysis.document.positionAt(offset);
        expect(
          notBehind(start, here) && end !== undefined && notBehind(here, end),
          `range at ${offset}`,
        ).toBe(true);
        expect(cardProblems(textOf(hover))).toEqual([]);
      }
    }
    expect(silent, 'every word says something').toEqual([]);
  });

  test('there are samples', () => expect(samples.length).toBeGreaterThan(5));
});

interface Place {
  readonly line: number;
  readonly character: number;
}

function notBehind(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
