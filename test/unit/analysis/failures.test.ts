/** What fails costs itself alone: one window, one component or one rule, and never the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import type { VdevFact } from '../../../server/src/catalogue/shape';
import { analyse } from '../support/analysis';

/** Anything that someone may write where a number is wanted. */
const number = fc.oneof(
  fc.constantFrom(
    '1.5',
    '2.1',
    '1e400',
    '-1',
    '0x',
    '0xg',
    '1e3',
    'NaN',
    'Infinity',
    '0d',
    '٣',
    '99999999999999999999',
  ),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.bigInt({ min: 0n, max: (1n << 70n) - 1n }).map((value) => `0x${value.toString(16)}`),
);

function options(vdev: VdevFact): string[] {
  return [...BUILTIN.optionsOf('vdev', vdev).keys()].filter((name) => name !== 'vdev');
}

describe.each(BUILTIN.vdevs)('any number in any option of $name', (vdev) => {
  test('is read, laid out, drawn and checked', () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...options(vdev)), fc.array(number, { maxLength: 3 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(',', ' ', ':'), (taken, sign) => {
        const lines = taken.map(([name, numbers]) => `  ${name} ${numbers.join(sign)}`);
        const analysis = analyse(`system g\nram 0x80000000,64M\nvdev ${vdev.name}\n${lines.join('\n')}\n`);
        for (const finding of analysis.findings) finding.fixes?.();
        expect(analysis.picture().spaces.mem).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a failure', () => {
  const pl011 = BUILTIN.vdev('pl011') as VdevFact;

  function analysed(vdev: VdevFact, option: string) {
    const text = `system g\nram 0x80000000,64M\nvdev broken ${option}\nvdev pl011 loc 0x80000000 intr gic:37\n`;
    const failures: string[] = [];
    const analysis = analyse(text, {
      catalogue: BUILTIN.extend([vdev]),
      onFailure: (what) => failures.push(what),
    });
    const rules = analysis.findings.map(({ rule }) => rule);
    return { failures, rules, windows: analysis.layout.mem.windows.map(({ label }) => label) };
  }

  test('of a window costs the windows of its vdev', () => {
    const broken: VdevFact = { ...pl011, name: 'broken' };
    Object.defineProperty(broken, 'windows', {
      get: () => {
        throw new Error('no windows');
      },
    });
    const { failures, rules, windows } = analysed(broken, 'loc 0x1c090000');
    expect(failures).toContain('windows of vdev broken');
    expect(rules).toContain('window-in-memory');
    expect(windows).toContain('pl011');
  });

  test('of reading a component costs the component', () => {
    const broken: VdevFact = { ...pl011, name: 'broken' };
    Object.defineProperty(broken, 'pciByDefault', {
      get: () => {
        throw new Error('no form');
      },
    });
    const { failures, rules, windows } = analysed(broken, 'intr gic:40');
    expect(failures).toContain('reading of vdev');
    expect(rules).toContain('window-in-memory');
    expect(windows).toContain('pl011');
  });
});

test('a version that is no whole number says so, and all else is still checked', () => {
  for (const version of ['1.5', '2.1', '1e400']) {
    const { findings, layout } = analyse(
      `system g\nram 0x80000000,64M\nvdev gic version ${version}\nvdev pl011 loc 0x80000000 intr gic:37\n`,
    );
    expect(
      findings.map(({ rule }) => rule),
      version,
    ).toEqual(['invalid-value', 'window-in-memory']);
    expect(layout.mem.windows.length).toBeGreaterThan(1);
  }
});
