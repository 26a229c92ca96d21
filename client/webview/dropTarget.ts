import { readHex } from '../../shared/address';
import { isFormer } from '../../shared/drawing/words';
import { isPageMultiple, PAGE, pageCeiling, pageFloor } from '../../shared/page';
import type { SpacePicture, WindowPicture } from '../../shared/picture';
import type { Range } from '../../shared/range';

const meets = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
const within = (a: Range, b: Range) => a.start >= b.start && a.end <= b.end;

/** Windows whose address is written in the file and may be written anew. */
export function movable(window: WindowPicture): boolean {
  const kinds =
    window.kind === 'vdev' || window.kind === 'factory-page' || window.kind === 'interrupt-controller';
  return (
    kinds &&
    window.addressSource !== undefined &&
    window.addressSource.file === undefined &&
    !window.openEnded
  );
}

/** Whole pages that a window occupies. */
export function occupiedPages(window: WindowPicture): Range {
  const start = pageFloor(readHex(window.start));
  return { start, end: pageCeiling(readHex(window.safeEnd)) };
}

/** Whether the window may stand at a page-aligned address: only in free ranges of the picture, or where it is now. */
export function isFree(space: SpacePicture, window: WindowPicture, address: bigint): boolean {
  if (address < 0n || !isPageMultiple(address)) return false;
  const own = occupiedPages(window);
  const wanted = { start: address, end: address + (own.end - own.start) };
  const rests = [
    { start: wanted.start, end: wanted.end < own.start ? wanted.end : own.start },
    { start: wanted.start > own.end ? wanted.start : own.end, end: wanted.end },
  ].filter((r) => r.end > r.start);
  const gaps = space.gaps.map((g) => ({ start: readHex(g.start), end: readHex(g.end) }));
  if (!rests.every((rest) => gaps.some((gap) => within(rest, gap)))) return false;
  const others = space.windows.filter((w) => w.id !== window.id && !isFormer(w));
  return !others.some((w) => {
    const taken = { start: readHex(w.start), end: readHex(w.safeEnd) };
    return meets(taken, wanted) && meets(taken, own);
  });
}

/** The roundest page-aligned address between two: a pixel of compressed space holds many, people want `0x1c060000`. */
export function roundest(low: bigint, high: bigint): bigint {
  let step = PAGE;
  let best = pageFloor(high);
  while (true) {
    const candidate = (high / step) * step;
    if (candidate < low || step > high) return best;
    best = candidate;
    step <<= 1n;
  }
}

/** A step of a window on its way. */
interface Step {
  readonly from: bigint;
  /** To higher addresses, or to lower ones. */
  readonly direction: 1 | -1;
  /** Bytes; a page when absent. */
  readonly by?: bigint;
}

/** The place that a step leads to: over what is occupied, and on from gap to gap. */
export function nextFree(
  space: SpacePicture,
  window: WindowPicture,
  { from, direction, by = PAGE }: Step,
): bigint | undefined {
  const own = occupiedPages(window);
  const size = own.end - own.start;
  const near = ((from + BigInt(direction) * by) / by) * by;
  if (near >= 0n && isFree(space, window, near)) return near;
  const starts = space.gaps
    .map((g) => ({ start: readHex(g.start), end: readHex(g.end) }))
    .filter((g) => g.end - g.start >= size)
    .map((g) => (direction > 0 ? pageCeiling(g.start) : pageFloor(g.end - size)));
  const beyond = starts.filter((a) => (direction > 0 ? a > from : a < from) && isFree(space, window, a));
  beyond.sort((a, b) => (a < b ? -direction : direction));
  return beyond[0];
}
