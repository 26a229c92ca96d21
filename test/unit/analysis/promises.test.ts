/** What holds for any document, at any place of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../../../server/src/analysis/analysis';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { silenceNextLine } from '../../../server/src/checks/fixes/silence';
import { codeActions } from '../../../server/src/features/codeActions';
import { codeLenses } from '../../../server/src/features/codeLenses';
import { completeAt } from '../../../server/src/features/completion/completion';
import { HINT_KINDS } from '../../../server/src/features/inlayHints/hint';
import { inlayHints } from '../../../server/src/features/inlayHints/inlayHints';
import { prepareRename, renameAt } from '../../../server/src/features/navigation/rename';
import { selectionRangeAt } from '../../../server/src/features/selectionRanges';
import { documentSymbols } from '../../../server/src/features/symbols';
import { tokenize } from '../../../server/src/syntax/lexer';
import { applyEdits } from '../../../server/src/text/edit';
import type { Place } from '../../../server/src/text/place';
import { configuration } from '../checks/support/configurations';
import { analyse } from '../support/analysis';
import { anyText } from '../support/anyText';

const LIMIT_MS = 60_000;

/** Texts in quotes over several lines and words that no terminal shows, which the others hold too seldom. */
const withOddWords = fc
  .tuple(
    configuration,
    fc.nat(),
    fc.constantFrom(
      ' name "a\nb" ',
      '\ncmdline "one\n  two\n# three" loc 0x1g\n',
      ' vdev "" name "" ',
      '\nvdev shmem create "a\u001b[31m\r\nb",0x1000\n',
      `\nsystem ${'x'.repeat(300)}\n`,
      '\nvdev virtio-net name "\u202e" peer /dev/qvm/"\u0007"/a\n',
    ),
  )
  .map(([text, at, words]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + words + text.slice(place);
  });

const document = fc.oneof(configuration, withOddWords, anyText);

/** Places in a text, by numbers that know nothing of its length. */
const places = (text: string, numbers: readonly number[]) =>
  numbers.map((number) => number % (text.length + 1));
const somewhere = fc.array(fc.nat({ max: 100_000 }), { minLength: 4, maxLength: 4 });

/** Of any text, with the numbers of some places in it. */
function holds(runs: number, texts: fc.Arbitrary<string>, check: (analysis: Analysis, at: number[]) => void) {
  fc.assert(
    fc.property(texts, somewhere, (text, numbers) => check(analyse(text), places(text, numbers))),
    { numRuns: runs },
  );
}

/** What a list has more often than another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const MOST_LETTERS = 400;

function expectShown(words: string): void {
  expect(words).not.toMatch(UNSEEN);
  expect(words.length).toBeLessThan(MOST_LETTERS);
}

function allOf(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...allOf(symbol.children ?? [])]);
}

describe('in any document', { timeout: LIMIT_MS }, () => {
  test('what a completion replaces is on the line of the cursor', () => {
    const support = { snippets: true, labelDetails: true, asked: true };
    holds(25, document, (analysis, offsets) => {
      for (const offset of offsets) {
        const cursor = analysis.document.positionAt(offset);
        for (const item of completeAt(analysis, offset, loneDocument(analysis), support)) {
          const edit = item.textEdit;
          if (edit === undefined || !('range' in edit)) throw new Error(`${item.label} has no range`);
          const { start, end } = edit.range;
          expect([start.line, end.line], item.label).toEqual([cursor.line, cursor.line]);
          expect(start.character).toBeLessThanOrEqual(cursor.character);
          expect(end.character).toBeGreaterThanOrEqual(cursor.character);
          expectShown(item.label);
        }
      }
    });
  });

  test('selection ranges hold the position, each within the next', () => {
    holds(60, document, (analysis, offsets) => {
      for (const offset of offsets) {
        let inner = offset;
        let outer = offset;
        for (
          let range: SelectionRange | undefined = selectionRangeAt(analysis, offset);
          range !== undefined;
          range = range.parent
        ) {
          const from = analysis.document.offsetAt(range.range.start);
          const to = analysis.document.offsetAt(range.range.end);
          expect(from).toBeLessThanOrEqual(inner);
          expect(to).toBeGreaterThanOrEqual(outer);
          [inner, outer] = [from, to];
        }
      }
    });
  });

  test('a symbol has a name, and its place holds what it selects', () => {
    holds(60, document, (analysis) => {
      for (const { name, detail, range, selectionRange } of allOf(documentSymbols(analysis))) {
        expect(name.trim()).not.toBe('');
        expectShown(name);
        expectShown(detail ?? '');
        const at = (position: typeof range.start) => analysis.document.offsetAt(position);
        expect(at(range.start)).toBeLessThanOrEqual(at(selectionRange.start));
        expect(at(range.end)).toBeGreaterThanOrEqual(at(selectionRange.end));
      }
    });
  });

  test('messages, titles and labels are lines that can be shown', () => {
    holds(40, document, (analysis, [at = 0]) => {
      for (const { message, related } of analysis.findings) {
        expectShown(message);
        for (const other of related) expectShown(other.message);
      }
      const style = { related: true };
      const request = { ...style, start: at, end: at + 200, only: undefined, versioned: true };
      for (const { title } of codeActions(analysis, request)) expectShown(title);
      for (const { command } of codeLenses(analysis)) expectShown(command?.title ?? '');
      const hints = inlayHints(analysis, 0, analysis.tree.text.length, new Set(HINT_KINDS));
      for (const { label } of hints) {
        if (typeof label === 'string') expectShown(label);
        else for (const { value } of label) expectShown(value);
      }
    });
  });

  test('nothing is renamed between words, in comments, or where the name does not stand', () => {
    holds(60, document, (analysis, offsets) => {
      for (const offset of offsets) {
        const answer = prepareRename(analysis, offset, loneDocument(analysis));
        if ('refused' in answer) continue;
        const token = tokenize(analysis.tree.text).find(
          ({ kind, start, end }) => kind === 'word' && start <= offset && offset <= end,
        );
        expect(token, `${offset}`).toBeDefined();
        expect(analysis.document.getText(answer.range)).toBe(answer.placeholder);
      }
    });
  });

  test('a rename changes no finding, but for those of the name itself', () => {
    const said = (findings: Analysis['findings']) =>
      findings.map(({ rule, severity }) => `${rule} ${severity}`).toSorted();
    holds(60, fc.oneof(configuration, withOddWords), (analysis) => {
      const view = loneDocument(analysis);
      const { text, tokens } = analysis.tree;
      for (const { kind, start, end } of tokens) {
        if (kind !== 'word') continue;
        const at = Math.max(start, end - 1);
        const answer = renameAt(analysis, at, 'renamed7', view);
        // A value in the place of a name becomes another thing by any name.
        if ('refused' in answer || !/^"?[A-Za-z_][\w-]*"?$/.test(text.slice(start, end))) continue;
        for (const { edits } of answer.documents) {
          const places = edits.map(({ range, newText }) => ({
            start: analysis.document.offsetAt(range.start),
            end: analysis.document.offsetAt(range.end),
            text: newText,
          }));
          const renamed = applyEdits(text, places);
          const isOfName = (place: Place) =>
            places.some((edit) => edit.start <= place.end && place.start <= edit.end);
          const [before, after] = [said(analysis.findings), said(analyse(renamed).findings)];
          const others = said(analysis.findings.filter((finding) => !isOfName(finding)));
          expect(without(after, before), renamed).toEqual([]);
          expect(without(others, after), renamed).toEqual([]);
        }
        return;
      }
    });
  });

  test('silencing a finding on its line removes it, and changes no word', () => {
    const words = (text: string) =>
      tokenize(text)
        .filter(({ kind }) => kind === 'word')
        .map(({ start, end }) => text.slice(start, end));
    holds(25, fc.oneof(configuration, withOddWords), (analysis) => {
      const { tree, directives, findings } = analysis;
      for (const finding of findings.slice(0, 4)) {
        const edit = silenceNextLine(tree, directives, finding);
        if (edit === undefined) continue;
        const silenced = applyEdits(tree.text, [edit]);
        const count = (all: Analysis['findings']) => all.filter(({ rule }) => rule === finding.rule).length;
        expect(words(silenced), silenced).toEqual(words(tree.text));
        expect(count(analyse(silenced).findings), `${finding.rule}\n${silenced}`).toBeLessThan(
          count(findings),
        );
      }
    });
  });
});
