import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { tokenize } from '../../../server/src/syntax/lexer';
import { parse } from '../../../server/src/syntax/parser';
import type { SyntaxTree } from '../../../server/src/syntax/tree';
import { analyse } from '../support/analysis';
import { anyText } from '../support/anyText';
import { everyConfiguration } from '../support/samples';

/** Everything that is not as a tree must be; gathered, as a comparison for each part would take most of the time. */
function faultsOf(tree: SyntaxTree): string[] {
  const faults: string[] = [];
  const hold = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  let end = 0;
  for (const option of tree.options) {
    hold(end <= option.start && option.start < option.end, `option ${option.name} at ${option.start}`);
    hold(option.word.end <= option.end, `word of ${option.name} at ${option.start}`);
    end = option.end;
    let argumentEnd = option.start;
    for (const { word, parts } of option.arguments) {
      hold(argumentEnd <= word.start && word.end <= option.end, `argument at ${word.start}`);
      argumentEnd = word.end;
      let partEnd = word.start;
      for (const part of parts) {
        const inOrder = partEnd <= part.start && part.start <= part.end && part.end <= word.end;
        hold(inOrder, `part ${part.role} at ${part.start}`);
        hold(tree.text.slice(part.start, part.end) === part.text, `text of ${part.role} at ${part.start}`);
        partEnd = part.end;
      }
    }
  }
  hold(end <= tree.text.length, 'the last option');
  for (const component of tree.components) {
    hold(!component.options.includes(component.opener), `opener of the component at ${component.start}`);
    for (const option of [component.opener, ...component.options]) {
      hold(option.component === component, `owner of ${option.name} at ${option.start}`);
      const inside = component.start <= option.start && option.end <= component.end;
      hold(inside, `${option.name} at ${option.start} in its component`);
    }
  }
  return faults;
}

function wordCount(tree: SyntaxTree): number {
  const inOptions = tree.options.reduce(
    (sum, { arguments: taken, assignment }) => sum + (assignment ? 1 : 1 + taken.length),
    0,
  );
  return inOptions + tree.strays.length;
}

describe('any text at all', { timeout: 60_000 }, () => {
  test('is the concatenation of its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const apart = tokens.findIndex(({ start, end }, index) => {
          return start !== (tokens[index - 1]?.end ?? 0) || end <= start;
        });
        expect(apart).toBe(-1);
        const rebuilt = tokens.map(({ start, end: to }) => text.slice(start, to)).join('');
        expect(rebuilt).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('parses to options in order and inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faultsOf(parse(text, BUILTIN))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no word: each is an option, an argument or a stray', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = parse(text, BUILTIN);
        expect(wordCount(tree)).toBe(tree.tokens.filter((token) => token.kind === 'word').length);
      }),
      { numRuns: 1000 },
    );
  });

  test('goes through the whole pipeline', () => {
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
      { numRuns: 300 },
    );
  });
});

describe.each(everyConfiguration())('$path', { timeout: 60_000 }, ({ text }) => {
  test('is sound, also cut off anywhere', () => {
    expect(faultsOf(parse(text, BUILTIN))).toEqual([]);
    // Of a long file as many places as a test has time for.
    const step = Math.max(3, Math.ceil(text.length / 300));
    for (let end = 0; end < text.length; end += step)
      expect(faultsOf(parse(text.slice(0, end), BUILTIN)), `cut off at ${end}`).toEqual([]);
  });

  test('reads the same with other line ends', () => {
    const names = (source: string) =>
      parse(source, BUILTIN).options.map(({ name, status }) => [name, status]);
    expect(names(text.replaceAll('\n', '\r\n'))).toEqual(names(text));
    expect(names(text.replaceAll('\n', '\r'))).toEqual(names(text));
  });
});
