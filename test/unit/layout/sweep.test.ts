import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byStart, overlapPairs, overlapRuns, overlapShape } from '../../../server/src/layout/sweep';
import { anyRanges, claims, overlap, SMALL_END } from './anyRanges';

describe('runs of overlapping addresses', () => {
  test('hold exactly the addresses that are claimed more than once', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const runs = overlapRuns(ranges);
        for (let address = 0n; address < SMALL_END; address++) {
          expect(claims(runs, address) === 1).toBe(claims(ranges, address) > 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('name those who claim part of them, and nobody else', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        for (const run of overlapRuns(ranges)) {
          const involved = ranges.filter((range) => overlap(range, run));
          expect([...run.members].sort(order)).toEqual([...involved].sort(order));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are in order and apart', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        let end = -1n;
        for (const run of overlapRuns(ranges)) {
          expect(run.start).toBeGreaterThan(end);
          expect(run.end).toBeGreaterThan(run.start);
          end = run.end;
        }
      }),
    );
  });

  const order = (a: { start: bigint; end: bigint }, b: { start: bigint; end: bigint }) =>
    Number(a.start - b.start) || Number(a.end - b.end);
});

describe('pairs of overlapping ranges', () => {
  test('really overlap, in what they say', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        for (const { lower, upper, start, end } of overlapPairs(ranges)) {
          expect(lower).not.toBe(upper);
          expect(lower.start).toBeLessThanOrEqual(upper.start);
          expect(start).toBe(upper.start);
          expect(end).toBe(lower.end < upper.end ? lower.end : upper.end);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  test('hold every range that overlaps another, and are fewer than the ranges', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const pairs = overlapPairs(ranges);
        const named = new Set(pairs.flatMap(({ lower, upper }) => [lower, upper]));
        const naive = ranges.filter((a) => ranges.some((b) => a !== b && overlap(a, b)));
        expect(named).toEqual(new Set(naive));
        expect(pairs.length).toBeLessThan(Math.max(1, ranges.length));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the shape of an overlap', () => {
  test.each([
    [{ start: 0n, end: 4n }, { start: 0n, end: 4n }, 'identical'],
    [{ start: 0n, end: 8n }, { start: 2n, end: 4n }, 'contained'],
    [{ start: 2n, end: 4n }, { start: 0n, end: 4n }, 'contained'],
    [{ start: 0n, end: 4n }, { start: 2n, end: 8n }, 'partial'],
  ] as const)('%o and %o: %s', (a, b, shape) => {
    expect(overlapShape(a, b)).toBe(shape);
    expect(overlapShape(b, a)).toBe(shape);
  });
});

describe('order by start', () => {
  test('drops the empty and keeps the order of equals', () => {
    const ranges = [
      { start: 5n, end: 6n, at: 0 },
      { start: 1n, end: 1n, at: 1 },
      { start: 1n, end: 9n, at: 2 },
      { start: 1n, end: 3n, at: 3 },
    ];
    expect(byStart(ranges).map(({ at }) => at)).toEqual([2, 3, 0]);
  });
});
