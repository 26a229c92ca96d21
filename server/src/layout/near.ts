import { countWhile } from '../text/sorted';
import { byStart, type Ranged } from './sweep';
import { answers, type Window } from './window';

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

/** What lies around a range of one address space. */
export interface Neighbourhood {
  /** The window that ends last at or before the start, and the bytes between. */
  readonly below: { readonly window: Window; readonly distance: bigint } | undefined;
  /** The window that starts first at or after the end, and the bytes between. */
  readonly above: { readonly window: Window; readonly distance: bigint } | undefined;
  /** Others that answer some of the same addresses. */
  readonly conflicts: readonly Window[];
  /** Reservations over some of them; no conflict, as an explicit place overrides them. */
  readonly reservations: readonly Window[];
}

/**
 * The windows around `start … end` (half-open), predictions left out.
 * @param windows of one space
 * @param own the windows that the range belongs to
 */
export function neighbourhoodOf(
  windows: readonly Window[],
  start: bigint,
  end: bigint,
  own: ReadonlySet<Window> = new Set(),
): Neighbourhood {
  let below: Window | undefined;
  let above: Window | undefined;
  const conflicts: Window[] = [];
  const reservations: Window[] = [];
  for (const window of windows) {
    if (own.has(window) || window.certainty === 'predicted') continue;
    if (window.end <= start) {
      if (below === undefined || window.end > below.end) below = window;
    } else if (window.start >= end) {
      if (above === undefined || window.start < above.start) above = window;
    } else if (answers(window)) conflicts.push(window);
    else reservations.push(window);
  }
  return {
    below: below && { window: below, distance: start - below.end },
    above: above && { window: above, distance: above.start - end },
    conflicts,
    reservations,
  };
}
