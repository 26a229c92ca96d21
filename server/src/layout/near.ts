import { countWhile } from '../text/sorted';
import { byStart, type Ranged } from './sweep';

/** Finds who of many ranges holds part of a given one, in logarithmic time. */
export class RangeIndex<T extends Ranged> {
  /** By start; empty ranges are left out. */
  readonly sorted: readonly T[];
  /** The furthest end of all ranges up to and with each. */
  private readonly reach: bigint[] = [];

  constructor(ranges: readonly T[]) {
    this.sorted = byStart(ranges);
    let furthest = 0n;
    for (const range of this.sorted) {
      if (range.end > furthest) furthest = range.end;
      this.reach.push(furthest);
    }
  }

  /** The lowest range that shares an address with `start … end`, or undefined. */
  firstIn(start: bigint, end: bigint): T | undefined {
    for (const range of this.allIn(start, end)) return range;
    return undefined;
  }

  /** The ranges that share an address with `start … end`, by start; found as they are asked for. */
  *allIn(start: bigint, end: bigint): Generator<T> {
    for (let at = countWhile(this.reach, (reach) => reach <= start); at < this.sorted.length; at++) {
      const range = this.sorted[at];
      if (range === undefined || range.start >= end) return;
      if (range.end > start) yield range;
    }
  }
}
