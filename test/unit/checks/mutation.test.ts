/**
 * Takes each sample without a fault, makes each kind of mistake at places that seeded random numbers choose, and
 * looks for the right rule on the right line. Then edits white space and comments alone, which must change nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../../server/src/checks/rule';
import { RULES } from '../../../server/src/checks/table';
import { analyseCase } from './support/fixture';
import { DEVICES } from './support/mistakes/devices';
import { KINDS } from './support/mistakes/kinds';
import { LAYOUT } from './support/mistakes/layout';
import { ORDER } from './support/mistakes/order';
import { READING } from './support/mistakes/reading';
import { CleanFile } from './support/mutant';
import { seeded } from './support/random';
import { isStatedClean, sampleFiles } from './support/samples';

const MISTAKES = [...Object.entries({ ...READING, ...ORDER, ...LAYOUT, ...DEVICES }), ...KINDS];
const CLEAN = sampleFiles().filter(isStatedClean);
/** Rules of these need a file beside the configuration, and tests of their own plant mistakes in it. */
const COMPARED: readonly Section[] = ['Against the device tree', 'Against the host'];
/** Places for each kind of mistake in each sample. */
const PLACES = 6;
const FOUND_AT_LEAST = 0.99;

interface Trial {
  readonly rule: string;
  readonly found: boolean;
  /** For the message of a failure. */
  readonly story: string;
}

function tryMistakes(): Trial[] {
  const trials: Trial[] = [];
  for (const { name, text } of CLEAN) {
    const analysis = analyseCase(text);
    for (const [kind, [rule, mistake]] of MISTAKES.entries()) {
      for (let place = 0; place < PLACES; place++) {
        const mutant = mistake(new CleanFile(analysis, seeded(`${name} ${rule} ${kind} ${place}`)));
        if (mutant === undefined) continue;
        const { document, findings } = analyseCase(mutant.text);
        const line = document.positionAt(mutant.at).line;
        const found = findings.some(
          (finding) => finding.rule === rule && document.positionAt(finding.start).line === line,
        );
        const near = mutant.text
          .split('\n')
          .slice(Math.max(0, line - 1), line + 2)
          .join(' | ');
        const said = findings.map(
          (finding) => `${document.positionAt(finding.start).line + 1} ${finding.rule}`,
        );
        trials.push({
          rule,
          found,
          story: `${rule} in ${name}, line ${line + 1}: ${near} → ${said.join(', ')}`,
        });
      }
    }
  }
  return trials;
}

describe('mistakes', () => {
  const trials = tryMistakes();

  test('there is a kind for each rule, and a place for each kind', () => {
    const planted = RULES.filter(({ section }) => !COMPARED.includes(section)).map(({ id }) => id);
    expect([...new Set(MISTAKES.map(([rule]) => rule))].toSorted()).toEqual(planted.toSorted());
    const tried = new Set(trials.map(({ rule }) => rule));
    expect(planted.filter((id) => !tried.has(id))).toEqual([]);
  });

  test('are found, by the right rule and on the right line', () => {
    const missed = trials.filter(({ found }) => !found);
    expect(trials.length).toBeGreaterThan(1000);
    expect(
      1 - missed.length / trials.length,
      missed.map(({ story }) => story).join('\n'),
    ).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
  });
});

describe('edits of white space and comments', () => {
  const above = (text: string) =>
    analyseCase(text)
      .findings.filter(({ severity }) => severity !== 'hint')
      .map(({ rule }) => rule);
  const filler = fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\r\n',
    ' # comment\n',
    '\n# vdev pl011 loc 0x1000\n',
    ' \\\n',
    '\n\n',
  );

  test.each(CLEAN)('find nothing new in $name', ({ text }) => {
    const { tree } = analyseCase(text);
    const blanks = tree.tokens.filter((token) => token.kind === 'blank');
    const expected = above(text);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(blanks.length - 1), filler), { maxLength: 12 }), (edits) => {
        let edited = text;
        for (const [index, words] of edits.toSorted(([a], [b]) => b - a)) {
          const at = blanks[index]?.end ?? 0;
          // After a comment the line must end before words go on.
          edited = `${edited.slice(0, at)}${words}${edited.slice(at)}`;
        }
        expect(above(edited)).toEqual(expected);
      }),
      { numRuns: 30, seed: 20 },
    );
  });
});
