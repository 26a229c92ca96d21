/** What may be done to a file without a look at it: a safe fix removes its finding, and brings no error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../../server/src/analysis/fixAll';
import { fixesOf } from '../../../server/src/analysis/trial';
import type { Finding } from '../../../server/src/checks/rule';
import { applyEdits } from '../../../server/src/text/edit';
import { analyse } from '../support/analysis';
import { configuration } from './support/configurations';
import { fileSize } from './support/fileSize';
import { errorsBrought, holds, untouched } from './support/safe';

const RUNS = 150;

/** What a long run has found. */
const FOUND: [string][] = [
  ['vdev ser8250 switchname b"\ttag 0x80000000,\n    blit_enabled 64MB # note\nvdev virtio-blk\n'],
  ['bind-mode @MARK@ a"b"c \\\nsystem 10"'],
  ['system a\ncmdline "x\ny" load q.ifs\nram 0x80000000,1M\n'],
  ['system a\nload q.ifs\ncmdline "x\n# y"\nram 0x80000000,1M\n'],
  ['@X@"a\nb" ram 0x80000000,1M\nsystem a\n'],
];

/** A quoted text of several lines, which is no place for what is moved to the start of a line. */
test.each([
  [
    'memory before what loads into it',
    'memory-before-use',
    'system a\ncmdline "x\ny" load q.ifs\nram 0x80000000,1M\n',
    'system a\nram 0x80000000,1M\ncmdline "x\ny" load q.ifs\n',
  ],
  [
    'memory without a line that only looks like a comment',
    'memory-before-use',
    'system a\nload q.ifs\ncmdline "x\n# y"\nram 0x80000000,1M\n',
    'system a\nram 0x80000000,1M\nload q.ifs\ncmdline "x\n# y"\n',
  ],
  [
    'the system before a mark with a text',
    'system-not-first',
    '@X@"a\nb" ram 0x80000000,1M\nsystem a\n',
    'system a\n@X@"a\nb" ram 0x80000000,1M\n',
  ],
])('moves %s', (_what, rule, text, wanted) => {
  const analysis = analyse(text, { target: { architecture: 'aarch64' } });
  const finding = analysis.findings.find((found) => found.rule === rule);
  const [fix] = finding === undefined ? [] : fixesOf(analysis, finding);
  expect(fix?.safe).toBe(true);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(wanted);
});

test('an option with an open quote is not moved', () => {
  const analysis = analyse('ram 0x80000000,1M\nsystem "a');
  const finding = analysis.findings.find(({ rule }) => rule === 'system-not-first');
  expect(finding && fixesOf(analysis, finding)).toEqual([]);
});

function findingsOf(text: string): readonly Finding[] {
  return analyse(text, { fileSize }).findings;
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
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
          expect(errorsBrought(before, after), story).toEqual([]);
          expect(count(after, finding.rule), story).toBeLessThan(count(before, finding.rule));
          expect(holds(untouched(text, fix), fixed), story).toBe(true);
        }
      }
    }),
    { numRuns: RUNS, examples: FOUND },
  );
});

test('all safe fixes together bring no error, leave none and count right', () => {
  fc.assert(
    fc.property(configuration, (text) => {
      const analysis = analyse(text, { fileSize });
      const { edits, fixed, left } = fixAll(analysis);
      const after = applyEdits(text, edits);
      const findings = findingsOf(after);
      expect(errorsBrought(analysis.findings, findings), after).toEqual([]);
      expect(left).toBe(findings.length);
      expect(fixed > 0).toBe(after !== text);
      expect(fixAll(analyse(after, { fileSize })).edits, after).toEqual([]);
    }),
    { numRuns: RUNS, examples: FOUND },
  );
});
