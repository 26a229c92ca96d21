import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsBetween, lowestFit, nearestFit, spaceEnd } from '../../../server/src/layout/gaps';
import { PAGE } from '../../../shared/page';
import { anyPageRanges, anyRanges, claims, overlap, SMALL_END } from './anyRanges';

const PAGES_END = 0x40000n;
const anySize = fc.integer({ min: 1, max: 8 }).map((pages) => BigInt(pages) * PAGE);
const anyAddress = fc.integer({ min: 0, max: 0x3ffff }).map(BigInt);

describe('gaps', () => {
  test('and windows together cover the space, and never both', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const gaps = gapsBetween(ranges, SMALL_END, false);
        for (let address = 0n; address < SMALL_END; address++) {
          expect(claims(gaps, address)).toBe(claims(ranges, address) === 0 ? 1 : 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of whole pages are the pages that nothing touches', () => {
    fc.assert(
      fc.property(anyPageRanges, (ranges) => {
        const gaps = gapsBetween(ranges, PAGES_END, true);
        for (const { start, end } of gaps) {
          expect(start % PAGE).toBe(0n);
          expect(end % PAGE).toBe(0n);
        }
        for (let page = 0n; page < PAGES_END; page += PAGE) {
          const free = !ranges.some((range) => overlap(range, { start: page, end: page + PAGE }));
          expect(claims(gaps, page)).toBe(free ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the whole space when there is nothing in it', () => {
    expect(gapsBetween([], 0x1000n, true)).toEqual([{ start: 0n, end: 0x1000n }]);
  });
});

describe('the lowest fit', () => {
  test('is free, aligned and not below another one', () => {
    fc.assert(
      fc.property(anyPageRanges, anySize, anyAddress, (ranges, size, from) => {
        const at = lowestFit(gapsBetween(ranges, PAGES_END, true), size, from);
        let naive: bigint | undefined;
        for (let page = 0n; naive === undefined && page + size <= PAGES_END; page += PAGE) {
          if (page >= from && !ranges.some((range) => overlap(range, { start: page, end: page + size })))
            naive = page;
        }
        expect(at).toBe(naive);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the nearest fit', () => {
  test('is free, aligned, above page 0, and none is nearer', () => {
    fc.assert(
      fc.property(anyPageRanges, anySize, anyAddress, (ranges, size, wanted) => {
        const at = nearestFit(gapsBetween(ranges, PAGES_END, true), size, wanted);
        const candidates: bigint[] = [];
        for (let page = PAGE; page + size <= PAGES_END; page += PAGE) {
          if (!ranges.some((range) => overlap(range, { start: page, end: page + size })))
            candidates.push(page);
        }
        if (at === undefined) {
          expect(candidates).toEqual([]);
          return;
        }
        expect(candidates).toContain(at);
        const distance = (page: bigint) => (page > wanted ? page - wanted : wanted - page);
        const nearest = candidates.reduce((best, page) => (distance(page) < distance(best) ? page : best));
        expect(distance(at) - distance(nearest)).toBeLessThan(PAGE);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the end of the space', () => {
  test.each([
    [0n, 1n << 32n],
    [1n << 32n, 1n << 32n],
    [(1n << 32n) + 1n, 1n << 40n],
    [(1n << 40n) + 1n, 1n << 48n],
    [(1n << 48n) + 1n, 1n << 52n],
  ])('for %s', (end, expected) => {
    expect(spaceEnd([{ start: 0n, end }])).toBe(expected);
  });

  test('takes no measure from an address that no processor has', () => {
    const mistyped = { start: 1n << 58n, end: (1n << 58n) + 0x1000n };
    expect(spaceEnd([{ start: 0n, end: 0x1000n }, mistyped])).toBe(1n << 32n);
    expect(gapsBetween([{ start: 0n, end: 0x1000n }, mistyped], 1n << 32n, true)).toEqual([
      { start: 0x1000n, end: 1n << 32n },
    ]);
  });
});
