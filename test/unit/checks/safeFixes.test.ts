/** What may be done to a file without a look at it: a safe fix removes its finding, and brings no error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../../server/src/analysis/fixAll';
import { fixesOf } from '../../../server/src/analysis/trial';
import type { Finding, Fix } from '../../../server/src/checks/rule';
import { tokenize } from '../../../server/src/syntax/lexer';
import { applyEdits } from '../../../server/src/text/edit';
import { analyse } from '../support/analysis';
import { configuration } from './support/configurations';
import { fileSize } from './support/fileSize';

const RUNS = 150;

function findingsOf(text: string): readonly Finding[] {
  return analyse(text, { fileSize }).findings;
}

/** How many errors there are of each rule. */
function errors(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Rules with more errors than before. */
function worse(before: readonly Finding[], after: readonly Finding[]): string[] {
  const had = errors(before);
  return [...errors(after)].filter(([rule, count]) => count > (had.get(rule) ?? 0)).map(([rule]) => rule);
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** The words that no edit touches, in the order of the text. */
function untouched(text: string, { edits }: Fix): string[] {
  return tokenize(text)
    .filter(
      ({ kind, start, end }) =>
        kind === 'word' && !edits.some((edit) => edit.start <= end && start <= edit.end),
    )
    .map(({ start, end }) => text.slice(start, end));
}

function holds(words: readonly string[], text: string): boolean {
  const found = new Map<string, number>();
  for (const token of tokenize(text)) {
    const word = text.slice(token.start, token.end);
    if (token.kind === 'word') found.set(word, (found.get(word) ?? 0) + 1);
  }
  return words.every((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left > 0;
  });
}

test('a safe fix removes its finding, brings no error and leaves every other word', () => {
  fc.assert(
    fc.property(configuration, (text) => {
      const analysis = analyse(text, { fileSize });
      const before = analysis.findings;
      for (const finding of before) {
        for (const fix of fixesOf(analysis, finding)) {
          if (fix.safe !== true) continue;
          const fixed = applyEdits(text, fix.edits);
          const after = findingsOf(fixed);
          const story = `${finding.rule}: ${fix.title}\n${fixed}`;
          expect(worse(before, after), story).toEqual([]);
          expect(count(after, finding.rule), story).toBeLessThan(count(before, finding.rule));
          expect(holds(untouched(text, fix), fixed), story).toBe(true);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('all safe fixes together bring no error, leave none and count right', () => {
  fc.assert(
    fc.property(configuration, (text) => {
      const analysis = analyse(text, { fileSize });
      const { edits, fixed, left } = fixAll(analysis);
      const after = applyEdits(text, edits);
      const findings = findingsOf(after);
      expect(worse(analysis.findings, findings), after).toEqual([]);
      expect(left).toBe(findings.length);
      expect(fixed > 0).toBe(after !== text);
      expect(fixAll(analyse(after, { fileSize })).edits, after).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
