import { describeAddress } from '../address';
import type { Band, PlacedWindow } from './bands';
import { firstLine, type MapContext } from './columns';
import { Rows } from './rows';
import { scaleAt, type View, yOf } from './scale';
import { line, type SceneNode, text } from './scene';

const LEAST_DISTANCE = 14;
const TICK_DISTANCE = 36;
const TALL = 40;

/** Beyond this a window is wider than what is seen of it: lines across it show where its parts begin. */
const GRID_ZOOM = 8;

/** An address with its place: the pixel where it truly is, and how far below it its text stands. */
export interface RulerMark {
  readonly address: bigint;
  readonly edge: number;
  readonly drop: number;
}

interface Ruler {
  readonly ticks: readonly SceneNode[];
  /** Lines across large windows, over them. */
  readonly grid: readonly SceneNode[];
}

interface Mark {
  readonly address: bigint;
  readonly edge: number;
  readonly baseline: number;
  readonly className: string;
}

/**
 * Addresses left of the windows: starts first, then registers where there is room for them, then ends, then round
 * addresses where there is room between them.
 * @param registers addresses of the registers that are drawn, with their pixels
 */
export function rulerNodes(
  windows: readonly PlacedWindow[],
  registers: readonly RulerMark[],
  { scale, view, columns }: MapContext,
): Ruler {
  const marks: Mark[] = [];
  const baselines = new Rows<Mark>(LEAST_DISTANCE);
  const said = new Set<bigint>();
  const put = (address: bigint, edge: number, drop: number, className: string) => {
    const baseline = edge + drop;
    if (edge < view.top - 30 || edge > view.bottom + 30) return;
    if (said.has(address) || baselines.near(baseline) !== undefined) return;
    said.add(address);
    const mark = { address, edge, baseline, className };
    baselines.add(baseline, mark);
    marks.push(mark);
  };
  for (const w of windows) {
    const clash = w.lanes > 1 && w.window.overlaps.length > 0;
    put(w.start, yOf(view, w.u0), firstLine(w, view.zoom), clash ? 'q-conflict-text' : '');
  }
  for (const { address, edge, drop } of registers) put(address, edge, drop, 'q-factory-text');
  for (const w of windows) {
    const tall = (w.uEnd - w.u0) * view.zoom >= TALL || w === scale.windows.at(-1);
    if (tall && !w.window.openEnded) put(w.end, yOf(view, w.uEnd), 4, 'q-muted');
  }
  const grid: SceneNode[] = [];
  for (const band of scale.visible(scaleAt(view, view.top), scaleAt(view, view.bottom))) {
    // Compressed space has true addresses too, but ticks there would read as if it were to scale with the windows.
    if (band.kind === 'gap' && view.zoom < 4) continue;
    for (const [address, edge] of roundAddresses(band, view)) {
      put(address, edge, 4, 'q-muted q-round');
      if (band.kind === 'windows' && view.zoom > GRID_ZOOM && !registers.length) {
        grid.push(
          line({ x1: columns.left + 1, y1: edge, x2: columns.left + columns.width - 1, y2: edge }, 'q-grid'),
        );
      }
    }
  }
  const { left } = columns;
  const ticks = marks.flatMap((mark) => [
    text(left - 10, mark.baseline, describeAddress(mark.address), `q-mono q-end ${mark.className}`.trim()),
    line({ x1: left - 6, y1: mark.edge, x2: left, y2: mark.edge }, 'q-tick'),
  ]);
  return { ticks, grid };
}

function* roundAddresses(band: Band, view: View): Generator<[bigint, number]> {
  const pixels = (band.u1 - band.u0) * view.zoom;
  const size = band.end - band.start;
  if (pixels < TICK_DISTANCE * 2 || size <= 0n) return;
  const perPixel = Number(size) / pixels;
  const step = powerAtLeast(BigInt(Math.ceil(perPixel * TICK_DISTANCE)));
  const top = yOf(view, band.u0);
  const hidden = BigInt(Math.floor(Math.max(0, view.top - top) * perPixel));
  const first = ((band.start + hidden) / step) * step + step;
  for (let address = first; address < band.end; address += step) {
    const edge = top + Number(address - band.start) / perPixel;
    if (edge > view.bottom + 30) return;
    yield [address, edge];
  }
}

/** The power of two at or above, so that ticks fall on addresses that people know. */
export function powerAtLeast(least: bigint): bigint {
  let step = 1n;
  while (step < least) step <<= 1n;
  return step;
}
