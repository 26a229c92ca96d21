import { describeAddress } from '../address';
import type { LayoutPicture } from '../picture';
import type { PlacedWindow } from './bands';
import type { Measure } from './measure';
import type { AddressScale, View } from './scale';

/** What every part of the map needs to draw itself. */
export interface MapContext {
  readonly picture: LayoutPicture;
  readonly scale: AddressScale;
  readonly columns: Columns;
  readonly view: View;
  readonly measure: Measure;
}

/** Horizontal places of the map's columns, in pixels. */
export interface Columns {
  readonly left: number;
  readonly width: number;
  /** Left edge of the interrupt column; absent where the map is too narrow for one. */
  readonly interrupts?: number;
  /** Right edge of all. */
  readonly end: number;
}

const INTERRUPTS = 150;
const LANE_GAP = 4;
const FIRST_LINE = 18;

/** Pixels between a window's place and its box, above and below. */
export const INSET = 1.5;

/** Ruler, windows and interrupts side by side; below about 480 pixels the interrupts give way. */
export function mapColumns(width: number, scale: AddressScale, measure: Measure): Columns {
  const last = scale.bands.at(-1)?.end ?? 0n;
  const left = Math.ceil(measure(describeAddress(last), 'mono')) + 16;
  // The ring around the selected window needs a little room at the right.
  if (width < 480) return { left, width: width - left - 5, end: width };
  const windows = Math.min(760, width - left - INTERRUPTS - 14);
  return { left, width: windows, interrupts: left + windows + 16, end: width };
}

/** Left edge and width of a window; windows that overlap lie beside each other. */
export function laneBox(
  placed: Pick<PlacedWindow, 'lane' | 'lanes'>,
  columns: Columns,
): { x: number; width: number } {
  // Where lanes are narrow, so are the gaps: a width is never negative.
  const gap = Math.min(LANE_GAP, columns.width / placed.lanes / 2);
  const width = (columns.width - gap * (placed.lanes - 1)) / placed.lanes;
  return { x: columns.left + placed.lane * (width + gap), width };
}

/** Distance from a window's place to the baseline of its first line; its address and interrupts stand on the same. */
export function firstLine(placed: PlacedWindow, zoom: number): number {
  const solid = (placed.uEnd - placed.u0) * zoom - 2 * INSET;
  return solid < 24 ? INSET + solid / 2 + 4.5 : FIRST_LINE;
}
