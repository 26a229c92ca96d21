import type { NumberBase } from '../catalogue/roles';

export interface NumberReading {
  /** The value, or undefined where the text is no number or where its value is not documented. */
  readonly value: bigint | undefined;
  readonly problem?: 'malformed' | 'too-large' | 'ambiguous';
  /** What the same digits would be in the other base, when there is no prefix and it differs. */
  readonly other?: bigint;
  readonly prefix: '0x' | '0d' | '';
  readonly suffix: '' | 'K' | 'M' | 'G';
}

const SHAPE = /^(0[xX]|0[dD])?([0-9a-fA-F]+)([kKmMgG])?$/;
const LARGEST = 0xffff_ffff_ffff_ffffn;
const FACTORS = { '': 1n, K: 1n << 10n, M: 1n << 20n, G: 1n << 30n } as const;

/**
 * Reads a number in qvm's notation: `0x` and `0d` prefixes, and K, M, G (either case) as powers of 1024.
 * The value of an unprefixed address with a unit (`10m`) is documented nowhere: 10 MiB or 0x10 MiB. It is known
 * only where both readings agree.
 */
export function readNumber(text: string, base: NumberBase): NumberReading {
  const match = SHAPE.exec(text);
  if (match === null) return { value: undefined, problem: 'malformed', prefix: '', suffix: '' };
  const prefix = (match[1] ?? '').toLowerCase() as NumberReading['prefix'];
  const digits = match[2] ?? '';
  const suffix = (match[3] ?? '').toUpperCase() as NumberReading['suffix'];
  const factor = FACTORS[suffix];
  const decimal = /^[0-9]+$/.test(digits) ? BigInt(digits) * factor : undefined;
  const hexadecimal = BigInt(`0x${digits}`) * factor;
  if (prefix === '0x') return bounded({ value: hexadecimal, prefix, suffix });
  if (prefix === '0d') return bounded({ value: decimal, prefix, suffix });
  const value = base === 'hexadecimal' ? hexadecimal : decimal;
  const other = base === 'hexadecimal' ? decimal : hexadecimal;
  if (value === undefined || other === undefined || value === other)
    return bounded({ value, prefix, suffix });
  if (suffix !== '' && base === 'hexadecimal')
    return { value: undefined, problem: 'ambiguous', other, prefix, suffix };
  return bounded({ value, other, prefix, suffix });
}

function bounded(reading: NumberReading): NumberReading {
  if (reading.value === undefined) return { ...reading, problem: 'malformed' };
  return reading.value > LARGEST ? { ...reading, value: undefined, problem: 'too-large' } : reading;
}
