import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberBase } from '../../../server/src/catalogue/roles';
import { readNumber } from '../../../server/src/syntax/number';

const KIB = 1n << 10n;
const MIB = 1n << 20n;
const GIB = 1n << 30n;

describe('a number', () => {
  test.each<[string, NumberBase, bigint]>([
    ['0', 'hexadecimal', 0n],
    ['a0000', 'hexadecimal', 0xa0000n],
    ['80000000', 'hexadecimal', 0x80000000n],
    ['80000000', 'decimal', 80000000n],
    ['0x4D2', 'decimal', 1234n],
    ['0X4d2', 'hexadecimal', 1234n],
    ['0d1234', 'hexadecimal', 1234n],
    ['0D1234', 'decimal', 1234n],
    ['010', 'decimal', 10n],
    ['010', 'hexadecimal', 16n],
    ['512M', 'decimal', 512n * MIB],
    ['4k', 'decimal', 4n * KIB],
    ['2G', 'decimal', 2n * GIB],
    ['1m', 'hexadecimal', MIB],
    ['0x10K', 'decimal', 16n * KIB],
    ['0xffffffffffffffff', 'decimal', 0xffff_ffff_ffff_ffffn],
  ])('%s as %s', (text, base, value) => {
    const reading = readNumber(text, base);
    expect(reading.value).toBe(value);
    expect(reading.problem).toBeUndefined();
  });

  test.each<[string, NumberBase, string]>([
    ['', 'decimal', 'malformed'],
    ['ff', 'decimal', 'malformed'],
    ['0x', 'decimal', 'malformed'],
    ['0dff', 'hexadecimal', 'malformed'],
    ['12q', 'decimal', 'malformed'],
    ['-1', 'decimal', 'malformed'],
    ['4KB', 'decimal', 'malformed'],
    ['1T', 'decimal', 'malformed'],
    ['0x10000000000000000', 'decimal', 'too-large'],
    ['17179869184G', 'decimal', 'too-large'],
    ['10m', 'hexadecimal', 'ambiguous'],
  ])('%s as %s has no value: %s', (text, base, problem) => {
    expect(readNumber(text, base)).toMatchObject({ value: undefined, problem });
  });

  test('tells what the other base would make of it', () => {
    expect(readNumber('10000000', 'hexadecimal')).toMatchObject({ value: 0x10000000n, other: 10000000n });
    expect(readNumber('10', 'decimal')).toMatchObject({ value: 10n, other: 16n });
    expect(readNumber('7', 'decimal').other).toBeUndefined();
    expect(readNumber('0x10', 'decimal').other).toBeUndefined();
  });

  test('comes back from every notation', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }), (value) => {
        for (const base of ['decimal', 'hexadecimal'] as const) {
          expect(readNumber(`0x${value.toString(16)}`, base).value).toBe(value);
          expect(readNumber(`0d${value}`, base).value).toBe(value);
        }
        expect(readNumber(value.toString(16), 'hexadecimal').value).toBe(value);
        expect(readNumber(value.toString(10), 'decimal').value).toBe(value);
      }),
    );
  });
});
