import type { VdevFact } from '../catalogue/shape';
import type { LineUse } from './lines';
import { type OverlapPair, overlapPairs, type Ranged } from './sweep';

/** A use of lines as a half-open range, for the sweep. */
interface UsedLines extends Ranged {
  readonly line: LineUse;
}

/**
 * Pairs of uses that share a line of one controller, each use with the one before it that reaches furthest. A
 * component may list a line twice, and some vdevs of a PC share a line by design (`hpet` and `timer8254`).
 * @param lines the uses of one controller
 */
export function lineClashes(lines: readonly LineUse[]): OverlapPair<UsedLines>[] {
  const ranges = lines.map((line) => ({ start: line.first, end: line.last + 1n, line }));
  return overlapPairs(ranges).filter(({ lower, upper, start }) => {
    const one = lower.line.use.component;
    const other = upper.line.use.component;
    if (one === other) return false;
    return !shares(one.vdev, other.vdev, start) && !shares(other.vdev, one.vdev, start);
  });
}

function shares(vdev: VdevFact | undefined, other: VdevFact | undefined, line: bigint): boolean {
  if (vdev?.sharesLine === undefined || other === undefined) return false;
  return vdev.sharesLine.some((shared) => shared.vdev === other.name && BigInt(shared.line) === line);
}
