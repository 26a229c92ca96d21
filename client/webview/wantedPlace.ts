import { PAGE } from '../../shared/drawing/dropTarget';

/** A range of addresses to look at; end exclusive. */
export interface WantedPlace {
  readonly start: bigint;
  readonly end: bigint;
}

const NUMBER = '(?:0x)?[0-9a-f_]+';
const SINGLE = new RegExp(`^${NUMBER}$`, 'i');
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*(?:-|–|to|\.\.)\s*(${NUMBER})$`, 'i');
const SIZED = new RegExp(String.raw`^(${NUMBER})\s*[,+]\s*(0x[0-9a-f_]+|\d+)\s*([kmg]?)(?:i?b)?$`, 'i');
const UNITS: Record<string, bigint> = { '': 1n, k: 1n << 10n, m: 1n << 20n, g: 1n << 30n };

/**
 * What somebody wants to see: `0x80001000` (its page), `8000_0000 - 8000_ffff` (the last byte inclusive), or
 * `0x80000000,512M` as in a configuration. Addresses are hexadecimal with or without `0x`, lengths decimal.
 * @returns undefined where the text is none of these, or says nothing that could be seen
 */
export function wantedPlace(text: string): WantedPlace | undefined {
  const said = text.trim();
  if (SINGLE.test(said)) {
    const address = hex(said);
    const start = address && address.value - (address.value % PAGE);
    return start === undefined ? undefined : { start, end: start + PAGE };
  }
  const range = RANGE.exec(said);
  if (range) return between(hex(range[1]!)?.value, hex(range[2]!)?.value);
  const sized = SIZED.exec(said);
  if (!sized) return undefined;
  const start = hex(sized[1]!)?.value;
  const digits = sized[2]!.replaceAll('_', '');
  const length = BigInt(digits) * UNITS[sized[3]!.toLowerCase()]!;
  return start === undefined ? undefined : between(start, start + length - 1n);
}

function between(start: bigint | undefined, last: bigint | undefined): WantedPlace | undefined {
  return start === undefined || last === undefined || last < start ? undefined : { start, end: last + 1n };
}

/** Wrapped, because 0 is an address too. */
function hex(text: string): { value: bigint } | undefined {
  const digits = text.replace(/^0x/i, '').replaceAll('_', '');
  return digits === '' ? undefined : { value: BigInt(`0x${digits}`) };
}
