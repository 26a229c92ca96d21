import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { tokenize } from '../../../server/src/syntax/lexer';
import { parse } from '../../../server/src/syntax/parser';
import type { SyntaxTree } from '../../../server/src/syntax/tree';
import { analyse } from '../support/analysis';
import { anyText } from '../support/anyText';
import { everyConfiguration } from '../support/samples';

function expectSound(tree: SyntaxTree): void {
  let end = 0;
  for (const option of tree.options) {
    expect(option.start, 'options are in order').toBeGreaterThanOrEqual(end);
    expect(option.end).toBeGreaterThan(option.start);
    expect(option.word.end).toBeLessThanOrEqual(option.end);
    end = option.end;
    let argumentEnd = option.start;
    for (const { word, parts } of option.arguments) {
      expect(word.start, 'arguments are in order').toBeGreaterThanOrEqual(argumentEnd);
      expect(word.end).toBeLessThanOrEqual(option.end);
      argumentEnd = word.end;
      let partEnd = word.start;
      for (const part of parts) {
        expect(part.start, 'parts are in order').toBeGreaterThanOrEqual(partEnd);
        expect(part.end).toBeGreaterThanOrEqual(part.start);
        expect(part.end).toBeLessThanOrEqual(word.end);
        expect(tree.text.slice(part.start, part.end)).toBe(part.text);
        partEnd = part.end;
      }
    }
  }
  expect(end).toBeLessThanOrEqual(tree.text.length);
  for (const component of tree.components) {
    expect(component.options).not.toContain(component.opener);
    for (const option of [component.opener, ...component.options]) {
      expect(option.component).toBe(component);
      expect(option.start).toBeGreaterThanOrEqual(component.start);
      expect(option.end).toBeLessThanOrEqual(component.end);
    }
  }
}

function wordCount(tree: SyntaxTree): number {
  const inOptions = tree.options.reduce(
    (sum, { arguments: taken, assignment }) => sum + (assignment ? 1 : 1 + taken.length),
    0,
  );
  return inOptions + tree.strays.length;
}

describe('any text at all', () => {
  it('is the concatenation of its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBe(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBe(text.length);
        const rebuilt = tokens.map(({ start, end: to }) => text.slice(start, to)).join('');
        expect(rebuilt).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('parses to options in order and inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(parse(text, BUILTIN))),
      { numRuns: 1500 },
    );
  });

  it('loses no word: each is an option, an argument or a stray', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = parse(text, BUILTIN);
        expect(wordCount(tree)).toBe(tree.tokens.filter((token) => token.kind === 'word').length);
      }),
      { numRuns: 1500 },
    );
  });

  it('goes through the whole pipeline', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyse(text);
        expect(analysis.machine.vcpuCount).toBeGreaterThan(0);
        for (const finding of analysis.findings) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
        }
        expect(() => JSON.stringify(analysis.picture())).not.toThrow();
      }),
      { numRuns: 600 },
    );
  });
});

describe.each(everyConfiguration())('$path', ({ text }) => {
  it('is sound, also cut off anywhere', () => {
    expectSound(parse(text, BUILTIN));
    // Every word of a short file is cut somewhere; of a long one, as many places as a test has time for.
    const step = Math.max(7, Math.ceil(text.length / 100));
    for (let end = 0; end < text.length; end += step) expectSound(parse(text.slice(0, end), BUILTIN));
  });

  it('reads the same with other line ends', () => {
    const names = (source: string) =>
      parse(source, BUILTIN).options.map(({ name, status }) => [name, status]);
    expect(names(text.replaceAll('\n', '\r\n'))).toEqual(names(text));
    expect(names(text.replaceAll('\n', '\r'))).toEqual(names(text));
  });
});
