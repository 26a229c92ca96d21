import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { matchesPattern, verdictFor } from '../../../server/src/machine/pattern';
import { analyse } from '../support/analysis';

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
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
    ['a.b', 'axb', false],
    ['a+b', 'a+b', true],
    ['(a|b)', 'a', false],
    ['a\\b', 'a\\b', true],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });

  it('agrees with a shell matcher', () => {
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

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, name) => {
        expect(typeof matchesPattern(pattern, name)).toBe('boolean');
      }),
    );
  });
});

describe('a list of patterns', () => {
  it.each<[string, string, 'allow' | 'deny' | undefined]>([
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
