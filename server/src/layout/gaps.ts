import { PAGE, pageCeiling, pageFloor } from '../../../shared/page';
import { byStart, type Ranged } from './sweep';

/**
 * Where guest-physical space is taken to end for drawing gaps. The true limit is that of the host's second-stage
 * tables and is not documented: 4 GiB as long as nothing lies above, else 40 bits of address, 48 as Arm has them, or
 * 52, which is more than any processor with qvm has. What lies above even that is a typing error and no measure.
 */
const ENDS: readonly bigint[] = [1n << 32n, 1n << 40n, 1n << 48n];
const LAST_END = 1n << 52n;

/** The end of guest-physical space; what starts at or after it is out of all bounds. */
export function spaceEnd(ranges: readonly Ranged[]): bigint {
  let highest = 0n;
  for (const { end } of ranges) if (end > highest && end <= LAST_END) highest = end;
  return ENDS.find((end) => highest <= end) ?? LAST_END;
}

/**
 * The free ranges of `0 … end`, in order. With `aligned` only whole free pages count.
 * @param end exclusive limit of the space
 */
export function gapsBetween(ranges: readonly Ranged[], end: bigint, aligned: boolean): Ranged[] {
  const gaps: Ranged[] = [];
  let free = 0n;
  const add = (until: bigint) => {
    const from = aligned ? pageCeiling(free) : free;
    const to = aligned ? pageFloor(until) : until;
    if (to > from) gaps.push({ start: from, end: to });
  };
  for (const range of byStart(ranges)) {
    if (range.start > free) add(range.start < end ? range.start : end);
    if (range.end > free) free = range.end;
    if (free >= end) break;
  }
  if (end > free) add(end);
  return gaps;
}

/**
 * The lowest aligned place for `size` bytes in a list of gaps, at or above `from`.
 * @param align a power of two, a page when left out
 * @returns its start, or undefined when no gap is large enough
 */
export function lowestFit(
  gaps: readonly Ranged[],
  size: bigint,
  from: bigint,
  align: bigint = PAGE,
): bigint | undefined {
  for (const gap of gaps) {
    const start = ((gap.start > from ? gap.start : from) + align - 1n) & ~(align - 1n);
    if (start + size <= gap.end) return start;
  }
  return undefined;
}

/**
 * The free page-aligned place for `size` bytes that is nearest to `wanted`; of two equally near the higher.
 * @returns its start, or undefined when no gap is large enough
 */
export function nearestFit(gaps: readonly Ranged[], size: bigint, wanted: bigint): bigint | undefined {
  let best: bigint | undefined;
  let bestDistance = 0n;
  for (const gap of gaps) {
    const first = pageCeiling(gap.start < PAGE ? PAGE : gap.start);
    const last = pageFloor(gap.end - size);
    if (last < first) continue;
    const start = wanted < first ? first : wanted > last ? last : pageFloor(wanted);
    const distance = start > wanted ? start - wanted : wanted - start;
    if (best === undefined || distance <= bestDistance) {
      best = start;
      bestDistance = distance;
    }
  }
  return best;
}
