import { describeAddress } from '../address';
import type { LayoutPicture } from '../picture';
import { gapNode } from './gapNodes';
import { interruptColumn } from './interruptColumn';
import { estimate, type Measure } from './measure';
import { overlapNode } from './overlapNodes';
import { rulerNodes } from './ruler';
import type { AddressScale } from './scale';
import { line, type SceneNode } from './scene';
import { placeOf, type View, yOf } from './view';
import { type Columns, type MapContext, registersOf, windowNode } from './windowNodes';

export interface MapScene {
  readonly columns: Columns;
  /** Ruler, gaps, interrupts: for the eye; the same facts are in the windows' names. */
  readonly behind: readonly SceneNode[];
  /** One node per visible window, keyed by window id, by address. */
  readonly windows: readonly SceneNode[];
  /** Lines across large windows, frames around clashing bytes. */
  readonly before: readonly SceneNode[];
}

const INTERRUPTS = 150;

/** Ruler, windows and interrupts side by side; below about 480 pixels the interrupts give way. */
export function mapColumns(width: number, scale: AddressScale, measure: Measure): Columns {
  const last = scale.bands.at(-1)?.end ?? 0n;
  const left = Math.ceil(measure(describeAddress(last), 'mono')) + 16;
  // The ring around the selected window needs a little room at the right.
  if (width < 480) return { left, width: width - left - 5 };
  const windows = Math.min(760, width - left - INTERRUPTS - 14);
  return { left, width: windows, interrupts: left + windows + 16 };
}

/** The part of the memory map that `view` shows, in pixels of the whole map at that zoom. */
export function mapScene(
  picture: LayoutPicture,
  scale: AddressScale,
  width: number,
  view: View = { zoom: 1, top: 0, bottom: Number.POSITIVE_INFINITY },
  measure: Measure = estimate,
): MapScene {
  const columns = mapColumns(width, scale, measure);
  const context: MapContext = { picture, scale, columns, view, measure };
  const top = placeOf(view, view.top - 40);
  const bottom = placeOf(view, view.bottom + 40);
  const windows = scale.visibleWindows(top, bottom);
  const axis = columns.left - 3;
  const axisEnd = Math.min(yOf(view, scale.height), view.bottom + 40);
  const behind: SceneNode[] = [line(axis, Math.max(yOf(view, 0), view.top - 40), axis, axisEnd, 'q-axis')];
  const registers = windows.flatMap((w) => registersOf(w, context)?.marks ?? []);
  const ruler = rulerNodes(scale, windows, registers, view, columns);
  behind.push(...ruler.ticks);
  for (const band of scale.visible(top, bottom)) {
    const node = band.kind === 'gap' ? gapNode(band, context) : undefined;
    if (node) behind.push(node);
  }
  if (columns.interrupts) {
    const room = width - columns.interrupts;
    behind.push(...interruptColumn(windows, view, columns.interrupts, room, measure));
  }
  const shown = [...new Set(windows.flatMap((w) => w.window.overlaps))].sort((a, b) => a - b);
  const clashes = shown.flatMap((i) => {
    const overlap = picture.spaces.mem.overlaps[i];
    return (overlap && overlapNode(overlap, windows, context)) || [];
  });
  const before = [...ruler.grid, ...clashes];
  return { columns, behind, before, windows: windows.map((w) => windowNode(w, context)) };
}
