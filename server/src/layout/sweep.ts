/** Anything with a half-open range. */
export interface Ranged {
  readonly start: bigint;
  readonly end: bigint;
}

/** A longest run of addresses in which every address is claimed more than once, and all who claim part of it. */
export interface OverlapRun<T> extends Ranged {
  /** By start, then by position in the input. */
  readonly members: readonly T[];
}

/** One conflict to report: `upper` starts inside `lower`, and both claim `start … end`. */
export interface OverlapPair<T> extends Ranged {
  readonly lower: T;
  readonly upper: T;
}

/**
 * The runs of addresses that more than one range claims. Two neighbouring runs share at most one member, so the
 * result is linear in the input however the ranges lie; the cost is that of sorting.
 */
export function overlapRuns<T extends Ranged>(ranges: readonly T[]): OverlapRun<T>[] {
  const runs: { start: bigint; end: bigint; members: Set<T> }[] = [];
  for (const pair of overlapPairs(ranges)) {
    const last = runs.at(-1);
    if (last !== undefined && pair.start <= last.end) {
      last.members.add(pair.lower).add(pair.upper);
      if (pair.end > last.end) last.end = pair.end;
    } else runs.push({ start: pair.start, end: pair.end, members: new Set([pair.lower, pair.upper]) });
  }
  return runs.map((run) => ({ ...run, members: byStart([...run.members]) }));
}

/**
 * For each range that overlaps one before it (by start), the pair with the one that reaches furthest. Every range
 * that overlaps another is in at least one pair, and there are fewer pairs than ranges.
 */
export function overlapPairs<T extends Ranged>(ranges: readonly T[]): OverlapPair<T>[] {
  const pairs: OverlapPair<T>[] = [];
  let reach: T | undefined;
  for (const range of byStart(ranges)) {
    if (reach !== undefined && reach.end > range.start && range.end > range.start) {
      pairs.push({ lower: reach, upper: range, start: range.start, end: smaller(reach.end, range.end) });
    }
    if (reach === undefined || range.end > reach.end) reach = range;
  }
  return pairs;
}

/** How two ranges that overlap lie to each other. */
export function overlapShape(a: Ranged, b: Ranged): 'identical' | 'contained' | 'partial' {
  if (a.start === b.start && a.end === b.end) return 'identical';
  const contains = (outer: Ranged, inner: Ranged) => outer.start <= inner.start && inner.end <= outer.end;
  return contains(a, b) || contains(b, a) ? 'contained' : 'partial';
}

/** Non-empty ranges by start; the sort is stable, so equal starts keep the order of the input. */
export function byStart<T extends Ranged>(ranges: readonly T[]): T[] {
  return ranges
    .filter((range) => range.end > range.start)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
