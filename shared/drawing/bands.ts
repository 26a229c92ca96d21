import { hex, readHex } from '../address';
import { PAGE } from '../page';
import type { FactoryPagePicture, GapPicture, SpacePicture, WindowPicture } from '../picture';
import type { Range } from '../range';
import { isFormer } from './words';

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
    const free = found && readHex(found.start) < to ? within(found, { start: at, end: to }) : undefined;
    const height = to - at < PAGE ? SLIVER : GAP;
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
    doubtful = extents.slice(i, next).some((w) => w.window.openEnded === true && !isFormer(w.window));
    i = next;
  }
  const last = space.gaps.at(-1);
  if (last && readHex(last.end) > at && readHex(last.start) >= at) gap(readHex(last.end));
  return { bands, placed };
}

/** The part of a free range between two windows: in a comparison those of the other layout lie in what is free. */
function within({ start, end }: GapPicture, bounds: Range): GapPicture {
  return {
    start: readHex(start) < bounds.start ? hex(bounds.start) : start,
    end: readHex(end) > bounds.end ? hex(bounds.end) : end,
  };
}

/** Address after the last register; undefined where they have no addresses. */
function registersEnd(page: FactoryPagePicture): bigint | undefined {
  const last = page.registers.at(-1);
  return last?.address && readHex(last.address) + BigInt((last.width * last.count) / 8);
}

const ROW = 28;
const TAIL = 6;
const TORN = 34;
const MIB = 20;
const SMALL = 1n << 20n;

/** Bytes to pixels: pages and small devices are one row, each doubling above 1 MiB adds a little. */
function rowHeight(bytes: bigint): number {
  const doublings = bytes < SMALL ? 0 : bytes.toString(2).length - 1 - MIB;
  return ROW + Math.min(96, Math.max(0, doublings * 6));
}

/** A window with its addresses as numbers. */
interface Extent {
  readonly window: WindowPicture;
  readonly start: bigint;
  readonly end: bigint;
  readonly safeEnd: bigint;
  /** End of a factory page's registers, exclusive: they get most of its height, the unused rest what remains. */
  readonly registersEnd?: bigint;
}

/** What the registers of a factory page get of its row. */
const REGISTERS = 21;

const max = (a: bigint, b: bigint) => (a > b ? a : b);

/** Every start and end in the cluster begins a piece, so that each clashing byte range is tall enough to be seen. */
function layCluster(cluster: readonly Extent[], u: number, bands: Band[], placed: PlacedWindow[]): number {
  // Almost all windows stand alone and have one piece.
  const [only] = cluster;
  if (cluster.length === 1 && only && isPlain(only)) return layPlain(only, u, bands, placed);
  const split = cluster.length === 1 ? only?.registersEnd : undefined;
  const edges = cluster.flatMap((w) => [w.start, w.end, w.safeEnd]);
  if (split !== undefined) edges.push(split);
  const points = [...new Set(edges)].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(points.map((point, i) => [point, i]));
  const solid = new Array<number>(points.length + 1).fill(0);
  const starting = new Array<number>(points.length).fill(0);
  for (const w of cluster) {
    const from = index.get(w.start)!;
    solid[from]!++;
    solid[index.get(w.end)!]!--;
    starting[from]!++;
  }
  const torn = new Set(cluster.filter((w) => w.window.openEnded).map((w) => index.get(w.start)!));
  const tops: number[] = [];
  let depth = 0;
  const mine: Band[] = [];
  for (let i = 0; i < points.length; i++) {
    tops.push(u);
    depth += solid[i]!;
    const start = points[i]!;
    const end = points[i + 1];
    if (end === undefined) {
      if (torn.has(i)) u += TORN;
      break;
    }
    const alone = cluster.length === 1 && points.length > 2 && split === undefined;
    let height = depth === 0 ? TAIL : rowHeight(end - start) - (alone ? TAIL : 0);
    if (depth > 0 && starting[i] === 0) height = Math.max(18, height - 10);
    if (torn.has(i)) height = Math.max(height, TORN);
    if (split !== undefined && depth > 0) height = end === split ? REGISTERS : ROW - REGISTERS;
    mine.push({ kind: 'windows', start, end, u0: u, u1: u + height, windows: [] });
    u += height;
  }
  const lanes = assignLanes(cluster);
  const count = lanes.reduce((most, lane) => Math.max(most, lane), 0) + 1;
  const here = cluster.map((w, i): PlacedWindow => {
    const u0 = tops[index.get(w.start)!]!;
    const u1 = Math.max(tops[index.get(w.safeEnd)!]!, w.window.openEnded ? u0 + TORN : 0);
    const uEnd = w.window.openEnded ? u1 : tops[index.get(w.end)!]!;
    return { ...w, u0, uEnd, u1, lane: lanes[i]!, lanes: count };
  });
  if (mine.length === 0)
    mine.push({ kind: 'windows', start: points[0]!, end: points[0]!, u0: tops[0]!, u1: u, windows: [] });
  bands.push({ ...mine[0]!, windows: here });
  for (const band of mine.slice(1)) bands.push(band);
  for (const window of here) placed.push(window);
  return u;
}

const isPlain = (w: Extent) =>
  w.end > w.start && w.safeEnd === w.end && !w.window.openEnded && w.registersEnd === undefined;

function layPlain(w: Extent, u: number, bands: Band[], placed: PlacedWindow[]): number {
  const u1 = u + rowHeight(w.end - w.start);
  const here: PlacedWindow = { ...w, u0: u, uEnd: u1, u1, lane: 0, lanes: 1 };
  bands.push({ kind: 'windows', start: w.start, end: w.end, u0: u, u1, windows: [here] });
  placed.push(here);
  return u1;
}

/** First lane that is free at the window's start; the number of lanes is the greatest depth of overlap. */
function assignLanes(cluster: readonly Extent[]): number[] {
  const until = cluster.map((w) => max(w.safeEnd, w.start + 1n));
  const byEnd = [...until.keys()].sort((a, b) =>
    until[a]! < until[b]! ? -1 : until[a]! > until[b]! ? 1 : 0,
  );
  const lanes: number[] = [];
  /** Lanes that have become free, the highest first. */
  const free: number[] = [];
  let ended = 0;
  let opened = 0;
  for (const w of cluster) {
    for (; ended < byEnd.length && until[byEnd[ended]!]! <= w.start; ended++)
      insert(free, lanes[byEnd[ended]!]!);
    lanes.push(free.pop() ?? opened++);
  }
  return lanes;
}

/** Puts a number into a list that falls. */
function insert(falling: number[], value: number): void {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (falling[middle]! > value) low = middle + 1;
    else high = middle;
  }
  falling.splice(low, 0, value);
}
