import type { VdevFact } from '../catalogue/shape';
import type { LineUse } from './lines';
import type { OverlapPair } from './sweep';

/** Whether two uses of one line get along. */
type MayShare = (one: LineUse, other: LineUse) => boolean;

/**
 * Each use that meets an earlier one which it may not share lines with, paired with the first such; `start … end` are
 * the lines of both. There are fewer pairs than uses.
 * @param lines the uses of one controller, by their first line
 * @param mayShare components that share a line by design, unless something else is meant
 */
export function lineClashes(
  lines: readonly LineUse[],
  mayShare: MayShare = shareByDesign,
): OverlapPair<LineUse>[] {
  const pairs: OverlapPair<LineUse>[] = [];
  /** Uses that start at the current line and get along, one for each component. */
  let group: LineUse[] = [];
  /** The use that reaches furthest. */
  let reach: LineUse | undefined;
  for (const upper of lines) {
    if (group[0]?.first !== upper.first) group = [];
    const before = reach !== undefined && reach.last >= upper.first ? [reach, ...group] : group;
    const lower = before.find((earlier) => !mayShare(earlier, upper));
    if (lower !== undefined) {
      const last = lower.last < upper.last ? lower.last : upper.last;
      pairs.push({ lower, upper, start: upper.first, end: last + 1n });
    } else if (!group.some(({ use }) => use.component === upper.use.component)) group.push(upper);
    if (reach === undefined || upper.last > reach.last) reach = upper;
  }
  return pairs;
}

/** A component may list a line twice, and some vdevs of a PC share one (`hpet` and `timer8254`). */
function shareByDesign(one: LineUse, other: LineUse): boolean {
  const [first, second] = [one.use.component, other.use.component];
  if (first === second) return true;
  return shares(first.vdev, second.vdev, other.first) || shares(second.vdev, first.vdev, other.first);
}

function shares(vdev: VdevFact | undefined, other: VdevFact | undefined, line: bigint): boolean {
  if (vdev?.sharesLine === undefined || other === undefined) return false;
  return vdev.sharesLine.some((shared) => shared.vdev === other.name && BigInt(shared.line) === line);
}
