import fc from 'fast-check';
import type { Ranged } from '../../../server/src/layout/sweep';

/** Addresses of the small space in which every address can be looked at one by one. */
export const SMALL_END = 64n;

/** Ranges of a small space, empty and equal ones included. */
export const anyRanges: fc.Arbitrary<Ranged[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 12 })).map(([start, length]) => ({
    start: BigInt(start),
    end: BigInt(Math.min(64, start + length)),
  })),
  { maxLength: 14 },
);

/** Ranges of whole and broken pages in a space of 64 pages. */
export const anyPageRanges: fc.Arbitrary<Ranged[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 0x3ffff }), fc.integer({ min: 0, max: 0x8000 }))
    .map(([start, length]) => ({
      start: BigInt(start),
      end: BigInt(Math.min(0x40000, start + length)),
    })),
  { maxLength: 10 },
);

/** How many ranges claim an address. */
export function claims(ranges: readonly Ranged[], address: bigint): number {
  return ranges.filter(({ start, end }) => start <= address && address < end).length;
}

export function overlap(a: Ranged, b: Ranged): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}
