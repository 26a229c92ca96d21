import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { LONGEST_MATCHED, matchesPattern } from '../../../server/src/machine/pattern';
import type { RegionPattern } from '../../../server/src/machine/region';
import { describePolicy, verdictFor } from '../../../server/src/machine/regions';
import { analyse } from '../support/analysis';

describe('a pattern', () => {
  test.each<[string, string, boolean]>([
    ['fb', 'fb', true],
    ['fb', 'fb2', false],
    ['fb', 'FB', false],
    ['fb*', 'fb', true],
    ['fb*', 'fb_shared', true],
    ['*', '', true],
    ['vm?-x', 'vm1-x', true],
    ['vm?-x', 'vm-x', false],
    ['vm[12]', 'vm2', true],
    ['vm[12]', 'vm3', false],
    ['vm[1-3]', 'vm2', true],
    ['vm[!1]', 'vm2', true],
    ['vm[^1]', 'vm1', false],
    ['vm[]1]', 'vm]', true],
    ['vm[1', 'vm[1', true],
    ['vm[1', 'vm1', false],
    ['vm[z-a]', 'vm[z-a]', true],
    ['vm[z-a]*', 'vm[z-a]7', true],
    ['vm[]', 'vm[]', true],
    ['vm[a-]', 'vm-', true],
    ['[!a-c]x', 'dx', true],
    ['[!a-c]x', 'bx', false],
    ['*a?c*[0-9]', 'abc_abc_7', true],
    ['a.b', 'axb', false],
    ['a+b', 'a+b', true],
    ['(a|b)', 'a', false],
    ['a\\b', 'a\\b', true],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });

  test('agrees with a shell matcher', () => {
    const characters = fc.constantFrom('a', 'b', '1', '_', '*', '?');
    const text = fc.array(characters, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '1', '_'), maxLength: 6, minLength: 1 });
    fc.assert(
      fc.property(text, plain, (pattern, name) => {
        const shell = picomatch.isMatch(name, pattern, { dot: true, bash: true, noextglob: true });
        expect(matchesPattern(pattern, name)).toBe(shell);
      }),
    );
  });

  test('agrees with one that tries every way, also on sets', () => {
    const characters = fc.constantFrom('a', 'b', 'c', '-', '!', '*', '?', '[', ']');
    const text = fc.array(characters, { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        expect(matchesPattern(pattern, name)).toBe(triesEveryWay(pattern, name));
      }),
      { numRuns: 3000 },
    );
  });

  test('takes no time that grows with the number of ways', () => {
    expect(matchesPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(LONGEST_MATCHED))).toBe(false);
    expect(matchesPattern('*a', 'a'.repeat(LONGEST_MATCHED + 1))).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, name) => {
        expect(typeof matchesPattern(pattern, name)).toBe('boolean');
      }),
    );
  });
});

/** The same by its definition; slow, for short texts. */
function triesEveryWay(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  const [first = ''] = pattern;
  if (first === '*')
    return triesEveryWay(pattern.slice(1), name) || (name !== '' && triesEveryWay(pattern, name.slice(1)));
  const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(pattern);
  const members = set?.[2] ?? '';
  const expanded = members === '' ? undefined : expand(members);
  const rest = expanded === undefined ? pattern.slice(1) : pattern.slice(set?.[0].length);
  if (name === '') return false;
  const [letter = ''] = name;
  const accepted =
    expanded !== undefined ? expanded.has(letter) === (set?.[1] === '') : first === '?' || first === letter;
  return accepted && triesEveryWay(rest, name.slice(1));
}

/** The characters of a set; undefined for a range from high to low. */
function expand(members: string): Set<string> | undefined {
  const [first = '', dash, last] = members;
  if (members === '') return new Set();
  const isRange = dash === '-' && last !== undefined;
  const rest = expand(members.slice(isRange ? 3 : 1));
  const to = isRange ? last : first;
  if (rest === undefined || first > to) return undefined;
  for (let code = first.charCodeAt(0); code <= to.charCodeAt(0); code++) rest.add(String.fromCharCode(code));
  return rest;
}

describe('a list of patterns', () => {
  test.each<[string, string, 'allow' | 'deny' | undefined]>([
    ['', 'any', 'allow'],
    ['allow fb', 'fb', 'allow'],
    ['allow fb', 'other', 'deny'],
    ['deny fb', 'fb', 'deny'],
    ['deny fb', 'other', 'allow'],
    ['deny pluto allow pluto*', 'pluto', 'deny'],
    ['deny pluto allow pluto*', 'plutoplanet', 'allow'],
    ['deny pluto allow pluto*', 'mars', 'deny'],
    ['allow $env{NAME}', 'fb', undefined],
    ['allow fb allow $env{NAME}', 'fb', 'allow'],
  ])('"%s" says of %s: %s', (list, name, expected) => {
    const patterns = analyse(`vdev shmem ${list}`).machine.vdevs[0]?.patterns ?? [];
    expect(verdictFor(patterns, name)?.verdict).toBe(expected);
  });
});

describe('the policy of a list', () => {
  test.each<[string, string]>([
    ['', 'every region'],
    ['allow fb allow c*', 'only fb, c*'],
    ['deny fb', 'every region but fb'],
    ['deny pluto allow pluto*', 'in written order: deny pluto, allow pluto*, deny the rest'],
    ['allow $env{NAME}', 'only what is known only when qvm runs'],
  ])('"%s" is: %s', (list, expected) => {
    expect(describePolicy(analyse(`vdev shmem ${list}`).machine.vdevs[0]?.patterns ?? [])).toBe(expected);
  });

  test('is not known for a name that no guest can ask for', () => {
    const patterns = analyse('vdev shmem allow fb*').machine.vdevs[0]?.patterns ?? [];
    expect(verdictFor(patterns, 'f'.repeat(LONGEST_MATCHED + 1))).toBeUndefined();
  });
});

test('decides of a name in a list as a look at every entry does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 3 });
  const written = fc.record({
    verdict: fc.constantFrom('allow', 'deny'),
    pattern: fc.option(word, { nil: undefined }),
  });
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 8 }), name, (list, asked) => {
      const patterns = list as unknown as readonly RegionPattern[];
      const at = patterns.findIndex(({ pattern }) => pattern === undefined || matchesPattern(pattern, asked));
      const by = patterns[at];
      const end = patterns.some(({ verdict }) => verdict === 'allow') ? 'deny' : 'allow';
      const expected =
        by === undefined
          ? { verdict: end, by }
          : by.pattern === undefined
            ? undefined
            : { verdict: by.verdict, by };
      expect(verdictFor(patterns, asked)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
