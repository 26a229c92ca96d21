import { addressText } from './address';
import type { Band, PlacedWindow } from './bands';
import type { AddressScale } from './scale';
import { line, type SceneNode, text } from './scene';

/** What part of the scale shows, and how large: `zoom` 1 is the whole map at its readable height. */
export interface View {
  readonly zoom: number;
  /** Distances from the top, in pixels at the present zoom. */
  readonly top: number;
  readonly bottom: number;
  /** Upper edge of what is really seen, where more than that is drawn: labels of long windows stay below it. */
  readonly eye?: number;
}

const FIRST_LINE = 18;
/** Pixels between a window's place and its box, above and below. */
export const INSET = 1.5;

/** Distance from a window's place to the baseline of its first line; its address and interrupts stand on the same. */
export function firstLine(placed: PlacedWindow, zoom: number): number {
  const solid = (placed.uEnd - placed.u0) * zoom - 2 * INSET;
  return solid < 24 ? INSET + solid / 2 + 4.5 : FIRST_LINE;
}
const LEAST_DISTANCE = 14;
const TICK_DISTANCE = 36;
const TALL = 40;

interface Mark {
  readonly address: bigint;
  /** Where the address truly is. */
  readonly edge: number;
  readonly baseline: number;
  readonly className: string;
}

/** Addresses left of the windows: starts first, then ends, then round addresses where there is room between them. */
export function rulerNodes(
  scale: AddressScale,
  windows: readonly PlacedWindow[],
  view: View,
  x: number,
): SceneNode[] {
  const marks: Mark[] = [];
  const put = (address: bigint, edge: number, drop: number, className: string) => {
    const baseline = edge + drop;
    if (edge < view.top - 30 || edge > view.bottom + 30) return;
    if (marks.some((other) => Math.abs(other.baseline - baseline) < LEAST_DISTANCE)) return;
    marks.push({ address, edge, baseline, className });
  };
  for (const w of windows) {
    const clash = w.lanes > 1 && w.window.overlaps.length > 0;
    put(w.start, w.u0 * view.zoom, firstLine(w, view.zoom), clash ? 'q-conflict-text' : '');
  }
  for (const w of windows) {
    const tall = (w.uEnd - w.u0) * view.zoom >= TALL || w === scale.windows.at(-1);
    if (tall && !w.window.openEnded) put(w.end, w.uEnd * view.zoom, 4, 'q-muted');
  }
  for (const band of scale.visible(view.top / view.zoom, view.bottom / view.zoom)) {
    // Compressed space has true addresses too, but ticks there would read as if it were to scale with the windows.
    if (band.kind === 'gap' && view.zoom < 4) continue;
    for (const [address, edge] of roundAddresses(band, view)) put(address, edge, 4, 'q-muted q-round');
  }
  return marks.flatMap((mark) => [
    text(x - 10, mark.baseline, addressText(mark.address), `q-mono q-end ${mark.className}`.trim()),
    line(x - 6, mark.edge, x, mark.edge, 'q-tick'),
  ]);
}

function* roundAddresses(band: Band, view: View): Generator<[bigint, number]> {
  const pixels = (band.u1 - band.u0) * view.zoom;
  const size = band.end - band.start;
  if (pixels < TICK_DISTANCE * 2 || size <= 0n) return;
  const step = powerAtLeast((size * BigInt(TICK_DISTANCE)) / BigInt(Math.round(pixels)));
  const edgeOf = (address: bigint) =>
    band.u0 * view.zoom + (Number(((address - band.start) * 1_000_000n) / size) / 1e6) * pixels;
  const hidden = Math.max(0, view.top - band.u0 * view.zoom) / pixels;
  const first = band.start + (BigInt(Math.floor(hidden * 1_000_000)) * size) / 1_000_000n;
  for (let address = (first / step) * step + step; address < band.end; address += step) {
    const edge = edgeOf(address);
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
