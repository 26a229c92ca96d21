import { readHex } from '../address';
import type { FactoryPagePicture, GapPicture, SpacePicture, WindowPicture } from '../picture';
import { type Extent, layCluster, max } from './clusters';

/** A window with its place on the scale. `u` is a distance from the top at zoom 1, in pixels. */
export interface PlacedWindow {
  readonly window: WindowPicture;
  readonly start: bigint;
  /** End of what certainly answers, exclusive. */
  readonly end: bigint;
  /** End of what is to be kept clear, exclusive. */
  readonly safeEnd: bigint;
  readonly u0: number;
  /** Where the certain part ends. */
  readonly uEnd: number;
  readonly u1: number;
  /** Windows that overlap lie beside each other in lanes, counted from 0. */
  readonly lane: number;
  readonly lanes: number;
}

/** A piece of the scale within which addresses are linear. */
export interface Band {
  readonly kind: 'windows' | 'gap';
  readonly start: bigint;
  readonly end: bigint;
  readonly u0: number;
  readonly u1: number;
  /** Windows whose cluster begins with this band; empty for gaps and for later pieces of a cluster. */
  readonly windows: readonly PlacedWindow[];
  /** The page-aligned free range within a gap, as the picture says it; a gap without one is the rest of a page. */
  readonly free?: GapPicture;
  /** What lies before it has no known end: less of it may be free. */
  readonly doubtful?: boolean;
}

const GAP = 26;
/** A rest of a page is shown, but it is no room for anything. */
const SLIVER = 8;

/** Lays a space out from top to bottom: clusters of touching or overlapping bytes, and compressed gaps between them. */
export function layBands(
  space: SpacePicture,
  pages: readonly FactoryPagePicture[],
): { bands: Band[]; placed: PlacedWindow[] } {
  const registers = new Map(pages.map((page) => [page.window, registersEnd(page)]));
  const extents = space.windows
    .map((window): Extent => {
      const start = readHex(window.start);
      const end = max(start, readHex(window.end));
      const safeEnd = max(end, readHex(window.safeEnd));
      const last = registers.get(window.id);
      return last && last > start && last < end
        ? { window, start, end, safeEnd, registersEnd: last }
        : { window, start, end, safeEnd };
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const bands: Band[] = [];
  const placed: PlacedWindow[] = [];
  let u = 0;
  let at = 0n;
  let nextGap = 0;
  let doubtful = false;
  const gap = (to: bigint) => {
    if (to <= at) return;
    while (nextGap < space.gaps.length && readHex(space.gaps[nextGap]!.end) <= at) nextGap++;
    const found = space.gaps[nextGap];
    const free = found && readHex(found.start) < to ? found : undefined;
    const height = to - at < 0x1000n ? SLIVER : GAP;
    bands.push({ kind: 'gap', start: at, end: to, u0: u, u1: u + height, windows: [], free, doubtful });
    u += height;
  };
  for (let i = 0; i < extents.length; ) {
    const first = extents[i]!;
    let end = first.safeEnd;
    let next = i + 1;
    for (; next < extents.length; next++) {
      const other = extents[next]!;
      if (other.start >= end && !(other.start === end && other.start === first.start)) break;
      end = max(end, other.safeEnd);
    }
    gap(first.start);
    u = layCluster(extents.slice(i, next), u, bands, placed);
    at = end;
    doubtful = extents.slice(i, next).some((w) => w.window.openEnded === true);
    i = next;
  }
  const last = space.gaps.at(-1);
  if (last && readHex(last.end) > at && readHex(last.start) >= at) gap(readHex(last.end));
  return { bands, placed };
}

/** Address after the last register; undefined where they have no addresses. */
function registersEnd(page: FactoryPagePicture): bigint | undefined {
  const last = page.registers.at(-1);
  return last?.address && readHex(last.address) + BigInt((last.width * last.count) / 8);
}
