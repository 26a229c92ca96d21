import { byStart, type Ranged } from './sweep';

/** Finds who of many ranges holds part of a given one, in logarithmic time. */
export class RangeIndex<T extends Ranged> {
  private readonly sorted: readonly T[];
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
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.reach[middle] ?? 0n) > start) high = middle;
      else low = middle + 1;
    }
    const found = this.sorted[low];
    return found !== undefined && found.start < end ? found : undefined;
  }
}
