import { readHex } from '../address';
import type { LayoutPicture } from '../picture';
import { describeRange } from '../range';
import type { PlacedWindow } from './bands';
import { type Measure, shorten } from './measure';
import { type RegisterRows, registerRows } from './registers';
import { firstLine, INSET } from './ruler';
import { type AddressScale, type View, yOf } from './scale';
import { group, path, rect, type SceneNode, text, title } from './scene';
import { glyph } from './style';
import { windowNote, windowSentence, windowSize } from './words';

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
}

const LANE_GAP = 4;
const PADDING = 10;

export function laneBox(placed: PlacedWindow, columns: Columns): { x: number; width: number } {
  const width = (columns.width - LANE_GAP * (placed.lanes - 1)) / placed.lanes;
  return { x: columns.left + placed.lane * (width + LANE_GAP), width };
}

/** The registers of a factory page, where the map has room for them; a page that clashes keeps its hatching alone. */
export function registersOf(placed: PlacedWindow, context: MapContext): RegisterRows | undefined {
  if (placed.window.kind !== 'factory-page' || placed.lanes > 1) return undefined;
  const { picture, scale, columns, view, measure } = context;
  const page = picture.factoryPages.find((p) => p.window === placed.window.id);
  return registerRows(page, placed, laneBox(placed, columns), scale, view, measure);
}

/** One window: its box, the part to keep clear, its texts. Long ones keep their label within the view. */
export function windowNode(placed: PlacedWindow, context: MapContext): SceneNode {
  const { picture, columns, view, scale } = context;
  const { window } = placed;
  const { x, width } = laneBox(placed, columns);
  // Clipped to a little more than the view: browsers lose precision with boxes of millions of pixels.
  const top = Math.max(yOf(view, placed.u0) + 1.5, view.top - 200);
  const bottom = Math.max(top + 2, Math.min(yOf(view, placed.u1) - 1.5, view.bottom + 200));
  const end = Math.min(Math.max(yOf(view, placed.uEnd) - 1.5, top + 2), bottom);
  const overlaps = window.overlaps.flatMap((i) => picture.spaces.mem.overlaps[i] ?? []);
  // Text on hatching needs a halo; text beside it does not.
  const hatched = overlaps.some((o) => o.severity !== 'benign' && o.start === window.start);
  const clashes: [number, number][] = [];
  const children: SceneNode[] = [title(windowSentence(window, picture))];
  if (window.openEnded) children.push(path(tornBox(x, top, width, bottom - top), 'q-box'));
  else children.push(rect(x, top, width, bottom - top, 'q-box', { rx: bottom - top > 8 ? 3 : 0 }));
  if (!window.openEnded && bottom - end >= 3 && window.certainty !== 'default') {
    children.push(rect(x + 1, end, width - 2, bottom - end - 1, 'q-tail'));
  }
  for (const overlap of overlaps) {
    if (overlap.severity === 'benign') continue;
    const from = Math.max(yOf(view, scale.place(readHex(overlap.start))) + 1.5, top);
    const to = Math.min(yOf(view, scale.place(readHex(overlap.end))) - 1.5, bottom);

    const className = overlap.severity === 'conflict' ? 'q-hatch' : 'q-possible';
    if (to <= from) continue;
    clashes.push([from, to]);
    children.push(rect(x, from, width, to - from, className, { rx: to - from > 8 ? 3 : 0 }));
  }
  const rows = registersOf(placed, context);
  children.push(...(rows?.nodes ?? []));
  const room = rows ? rows.x - x : width;
  children.push(...textNodes(placed, x, room, top, end, context, clashes));
  const classes = ['q-window', `q-${window.kind}`, `q-${window.certainty}`, hatched ? 'q-clash' : ''];
  return group({ class: classes.filter(Boolean).join(' ') }, children, window.id);
}

function textNodes(
  placed: PlacedWindow,
  x: number,
  width: number,
  top: number,
  bottom: number,
  { view, measure }: MapContext,
  clashes: readonly (readonly [number, number])[],
): SceneNode[] {
  const { window } = placed;
  const height = bottom - top;
  if (height < 15) return [];
  const shown = Math.min(Math.max(top, view.eye ?? view.top), bottom - Math.min(height, 25));
  const baseline = shown - INSET + firstLine(placed, view.zoom);
  const nodes: SceneNode[] = [];
  const wantsGlyph = width > 130;
  const left = x + PADDING + (wantsGlyph ? 18 : 0);
  if (wantsGlyph) nodes.push(glyph(window.kind, x + PADDING - 1, baseline - 10.5));
  const room = x + width - PADDING - left;
  const face = window.kind === 'factory-page' ? 'strong' : 'label';
  const label = shorten(window.label, room, face, measure);
  nodes.push(text(left, baseline, label, face === 'strong' ? 'q-strong q-factory-text' : 'q-label'));
  const rest = room - measure(label, face) - 14;
  const note = [windowNote(window), windowSize(window)].find(
    (candidate) => measure(candidate, 'small') <= rest,
  );
  if (note) nodes.push(text(x + width - PADDING, baseline, note, 'q-small q-note q-end'));
  // On hatching a second line would be one too many; the card beside the map has it.
  const free = clashes.every(([from, to]) => to < baseline - 12 || from > baseline + 22);
  if (height >= 40 && !window.openEnded && free) {
    const range = describeRange(readHex(window.start), readHex(window.end));
    if (measure(range, 'mono') <= room) nodes.push(text(left, baseline + 17, range, 'q-mono q-note'));
  }
  return nodes;
}

/** A box whose lower edge is torn, because nobody knows where it ends. */
function tornBox(x: number, y: number, width: number, height: number): string {
  const teeth = Math.max(2, Math.round(width / 14));
  const step = width / teeth;
  const base = y + height - 5;
  let d = `M${x} ${base}V${y}H${x + width}V${base}`;
  for (let i = teeth - 1; i >= 0; i--) {
    d += `L${round(x + (i + 0.5) * step)} ${base + 5}L${round(x + i * step)} ${base}`;
  }
  return `${d}Z`;
}

const round = (value: number) => Math.round(value * 2) / 2;
