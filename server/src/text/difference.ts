import type { Place } from './place';

/** Characters that are compared at once. */
const CHUNK = 1024;

/** The one stretch in which two texts differ. */
export interface Difference {
  /** Where it lies in the text before. */
  readonly before: Place;
  /** Where its end lies in the text after; its start is the same in both. */
  readonly end: number;
}

/** Where a text differs from what it was: all before and after that is the same in both. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  const start = sameLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = sameLength(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { before: { start, end: before.length - tail }, end: after.length - tail };
}

/**
 * How many of the first characters are the same: chunk by chunk, which the engine compares at once, then by halves.
 * @param isSame whether those of a range are
 */
function sameLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let from = 0;
  let step = CHUNK;
  while (step > 0 && from < most) {
    const to = Math.min(most, from + step);
    if (isSame(from, to)) from = to;
    else step >>= 1;
  }
  return from;
}
