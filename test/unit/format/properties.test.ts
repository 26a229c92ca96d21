/** What formatting must never do, for samples, for samples taken apart, and for any words at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument, formatRange, formattedText } from '../../../server/src/features/format/format';
import { editorStyle, type FormatStyle } from '../../../server/src/features/format/style';
import { tokenize } from '../../../server/src/syntax/lexer';
import { analyse } from '../support/analysis';
import { anything, mutated, plainSamples, samples } from './configurations';
import { meaningOf } from './meaning';

/** A property takes its time where other programs run beside it. */
const LIMIT_MS = 60_000;

const quiet = { onFailure: () => undefined };

const styles: fc.Arbitrary<FormatStyle> = fc
  .tuple(fc.boolean(), fc.constantFrom(1, 2, 4, 8), fc.constantFrom('keep' as const, 'expand' as const))
  .map(([spaces, size, oneLine]) => editorStyle(spaces, size, oneLine));

const texts = fc.oneof(mutated, anything);

function format(text: string, style: FormatStyle): string {
  return formattedText(analyse(text, quiet), style);
}

const lineEnds = (text: string) => new Set(text.match(/\r\n|\r|\n/g));

/** The words of a text whose `\\` at ends of lines are gone with the line ends, as a shell reads it. */
function joinedWords(text: string): string[] {
  const skipped = new Set<number>();
  for (const { kind, start, end } of tokenize(text)) {
    if (kind !== 'continuation') continue;
    const lineEnd = /^(\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    for (let at = start; at < end + lineEnd; at++) skipped.add(at);
  }
  const joined = [...text.split('').keys()].filter((at) => !skipped.has(at)).map((at) => text[at]);
  const whole = joined.join('');
  return tokenize(whole)
    .filter(({ kind }) => kind === 'word' || kind === 'comment')
    .map(({ start, end }) => whole.slice(start, end));
}

describe('formatting', () => {
  test(
    'changes no word, no comment and not what the machine is',
    () => {
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          expect(meaningOf(analyse(format(text, style), quiet))).toEqual(meaningOf(analyse(text, quiet)));
        }),
        { numRuns: 600 },
      );
    },
    LIMIT_MS,
  );

  test(
    'changes no word of what lines that go on are joined to',
    () => {
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          expect(joinedWords(format(text, style))).toEqual(joinedWords(text));
        }),
        { numRuns: 300 },
      );
    },
    LIMIT_MS,
  );

  test(
    'changes no finding',
    () => {
      const said = (text: string) =>
        analyse(text, quiet)
          .findings.filter(({ rule }) => rule !== 'stale-map')
          .map(({ rule, severity }) => `${rule} ${severity}`)
          .toSorted();
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          expect(said(format(text, style))).toEqual(said(text));
        }),
        { numRuns: 150 },
      );
    },
    LIMIT_MS,
  );

  test(
    'a second time changes nothing',
    () => {
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          const once = format(text, style);
          expect(format(once, style)).toBe(once);
        }),
        { numRuns: 1000 },
      );
    },
    LIMIT_MS,
  );

  test(
    'keeps the line ends that a text has',
    () => {
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          const before = lineEnds(text);
          if (before.size !== 1) return;
          for (const lineEnd of lineEnds(format(text, style))) expect(before).toContain(lineEnd);
        }),
        { numRuns: 300 },
      );
    },
    LIMIT_MS,
  );

  test(
    'gives the editor edits that make the same text',
    () => {
      fc.assert(
        fc.property(texts, styles, (text, style) => {
          const analysis = analyse(text, quiet);
          const edits = formatDocument(analysis, style);
          expect(TextDocument.applyEdits(analysis.document, edits)).toBe(formattedText(analysis, style));
        }),
        { numRuns: 300 },
      );
    },
    LIMIT_MS,
  );

  test(
    'of a range touches nothing outside it',
    () => {
      fc.assert(
        fc.property(texts, styles, fc.nat(), fc.nat(), (text, style, a, b) => {
          const analysis = analyse(text, quiet);
          const { document } = analysis;
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          const range = { start: document.positionAt(start), end: document.positionAt(end) };
          for (const edit of formatRange(analysis, range, style)) {
            expect(document.offsetAt(edit.range.start)).toBeGreaterThanOrEqual(
              document.offsetAt(range.start),
            );
            expect(document.offsetAt(edit.range.end)).toBeLessThanOrEqual(document.offsetAt(range.end));
          }
          const made = TextDocument.applyEdits(document, formatRange(analysis, range, style));
          expect(meaningOf(analyse(made, quiet))).toEqual(meaningOf(analysis));
        }),
        { numRuns: 300 },
      );
    },
    LIMIT_MS,
  );

  // The one-line sample has two vCPUs on one line.
  const formatted = plainSamples.filter(([name]) => name !== 'arm-one-line-style.qvmconf');
  test.each(formatted)('leaves the sample %s as it is', (_name, text) => {
    expect(format(text, editorStyle(true, 4, 'keep'))).toBe(text);
  });

  test.each(samples)('of the sample %s in one-line-per-option style keeps its meaning', (_name, text) => {
    const made = format(text, editorStyle(false, 4, 'expand'));
    expect(meaningOf(analyse(made))).toEqual(meaningOf(analyse(text)));
  });
});
