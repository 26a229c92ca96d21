import { describe, expect, test } from 'vitest';
import type { Architecture } from '../../../server/src/catalogue/provenance';
import { analyse } from '../support/analysis';

/** The ranges as `kind start+length`, hexadecimal; `?` for what cannot be known. */
function memory(text: string, architecture?: Architecture): string[] {
  const analysis = analyse(text, { target: architecture === undefined ? {} : { architecture } });
  const hex = (value: bigint | undefined) => value?.toString(16) ?? '?';
  return analysis.machine.memory.map(({ kind, start, length }) => `${kind} ${hex(start)}+${hex(length)}`);
}

describe('where memory starts', () => {
  test.each<[string, string, Architecture | undefined, string[]]>([
    ['as stated', 'ram 0x80000000,512M', undefined, ['ram 80000000+20000000']],
    ['an address without prefix is hexadecimal', 'ram 80000000,512M', undefined, ['ram 80000000+20000000']],
    [
      'on x86 from 0, then after the highest',
      'ram 0xa0000 rom 0xc0000,0x40000 ram 512M',
      'x86_64',
      ['ram 0+a0000', 'rom c0000+40000', 'ram 100000+20000000'],
    ],
    [
      'after the highest, not after the last',
      'ram 0x80000000,4K ram 0x1000,4K ram 4K',
      undefined,
      ['ram 80000000+1000', 'ram 1000+1000', 'ram 80001000+1000'],
    ],
    ['on Arm the first is not documented', 'ram 512M', 'aarch64', ['ram ?+20000000']],
    ['for an unknown architecture neither', 'ram 512M ram 4K', undefined, ['ram ?+20000000', 'ram ?+1000']],
    [
      'unknown after an unknown length',
      'ram 0x1000,$env{SIZE} ram 4K ram 0x9000,4K',
      undefined,
      ['ram 1000+?', 'ram ?+1000', 'ram 9000+1000'],
    ],
    ['unknown after an unknown start', 'ram @START@,4K ram 4K', 'x86_64', ['ram ?+1000', 'ram ?+1000']],
    ['a missing argument', 'ram', 'x86_64', ['ram 0+?']],
  ])('%s', (_title, text, architecture, expected) => {
    expect(memory(text, architecture)).toEqual(expected);
  });

  test('is stated only where the file says so', () => {
    expect(analyse('ram 0,4K ram 4K').machine.memory.map(({ stated }) => stated)).toEqual([true, false]);
  });
});
