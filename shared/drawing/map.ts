import { hexDigits, readHex } from '../address';
import type { LayoutPicture, OverlapPicture } from '../picture';
import { describeRange } from '../range';
import { describeSize } from '../size';
import type { Band, PlacedWindow } from './bands';
import { type Columns, firstLine, laneBox, type MapContext, mapColumns } from './columns';
import { estimate, type Measure, shorten } from './measure';
import { mapRegisters } from './registers';
import { Rows } from './rows';
import { rulerNodes } from './ruler';
import { type AddressScale, scaleAt, type View, yOf } from './scale';
import { circle, group, line, path, rect, type SceneNode, text, title } from './scene';
import { windowNode } from './windows';
import { interruptText, overlapWords } from './words';

export interface MapScene {
  readonly columns: Columns;
  /** Ruler and interrupts: for the eye; the same facts are in the windows' names. */
  readonly behind: readonly SceneNode[];
  /** Free ranges by address, keyed by `gapKey`. */
  readonly gaps: readonly SceneNode[];
  /** One node per visible window, keyed by window id, by address. */
  readonly windows: readonly SceneNode[];
  /** Lines across large windows, frames around clashing bytes. */
  readonly before: readonly SceneNode[];
}

/** What to draw of a map. */
interface MapSubject {
  readonly picture: LayoutPicture;
  readonly scale: AddressScale;
  /** Pixels. */
  readonly width: number;
  /** The whole map when absent. */
  readonly view?: View;
  readonly measure?: Measure;
}

const WHOLE: View = { zoom: 1, top: 0, bottom: Number.POSITIVE_INFINITY };

/** The part of the memory map that `view` shows, in pixels of the whole map at that zoom. */
export function mapScene(subject: MapSubject): MapScene {
  const { picture, scale, width, view = WHOLE, measure = estimate } = subject;
  const columns = mapColumns(width, scale, measure);
  const context: MapContext = { picture, scale, columns, view, measure };
  const top = scaleAt(view, view.top - 40);
  const bottom = scaleAt(view, view.bottom + 40);
  const windows = scale.visibleWindows(top, bottom);
  const axis = columns.left - 3;
  const axisEnd = Math.min(yOf(view, scale.height), view.bottom + 40);
  const behind: SceneNode[] = [
    line({ x1: axis, y1: Math.max(yOf(view, 0), view.top - 40), x2: axis, y2: axisEnd }, 'q-axis'),
  ];
  const registers = windows.flatMap((w) => mapRegisters(w, context)?.marks ?? []);
  const ruler = rulerNodes(windows, registers, context);
  behind.push(...ruler.ticks);
  const gaps = scale
    .visible(top, bottom)
    .flatMap((band) => (band.kind === 'gap' ? (gapNode(band, context) ?? []) : []));
  behind.push(...interruptColumn(windows, context));
  const byId = new Map(windows.map((placed) => [placed.window.id, placed]));
  const shown = [...new Set(windows.flatMap((w) => w.window.overlaps))].sort((a, b) => a - b);
  const clashes = shown.flatMap((i) => {
    const overlap = picture.spaces.mem.overlaps[i];
    return (overlap && overlapNode(overlap, byId, context)) || [];
  });
  const before = [...ruler.grid, ...clashes, ...moveNodes(byId, context)];
  return { columns, behind, gaps, before, windows: windows.map((w) => windowNode(w, context)) };
}

/** What tells a free range from others as long as what lies before it stays. */
export function gapKey({ start }: Band): string {
  return `gap:${hexDigits(start)}`;
}

/** The sign of compressed space, 36 pixels wide, around a height. */
function gapZigzag(x: number, y: number): SceneNode {
  return path(`M${x} ${y - 4}l6 8l6 -8l6 8l6 -8l6 8l6 -8`, 'q-zigzag');
}

/** A compressed run of free space: a zig-zag says "not to scale", the text how much it holds. */
function gapNode(band: Band, context: MapContext): SceneNode | undefined {
  const { columns, view, measure } = context;
  const top = yOf(view, band.u0);
  const bottom = yOf(view, band.u1);
  if (bottom - top < 14) return undefined;
  const gap = band.free;
  if (!gap) return undefined;
  const start = readHex(gap.start);
  const end = readHex(gap.end);
  const y = Math.min(
    Math.max((top + bottom) / 2, (view.eye ?? view.top) + 12),
    Math.max(bottom - 12, (top + bottom) / 2),
  );
  const label = `${band.doubtful ? 'at most ' : ''}${describeSize(end - start)} free`;
  const x = columns.left;
  const after = x + 46 + measure(label, 'small') + 12;
  const nodes: SceneNode[] = [
    title(
      `free${band.doubtful ? ' at most' : ''}: ${describeRange(start, end)} (${describeSize(end - start)})`,
    ),
    gapZigzag(x, y),
    text(x + 46, y + 4, label, 'q-small q-muted'),
  ];
  if (after < x + columns.width - 20)
    nodes.push(line({ x1: after, y1: y, x2: x + columns.width, y2: y }, 'q-dots'));
  return group({ class: 'q-gap' }, nodes, gapKey(band));
}

/** A frame around the very bytes that clash, across all windows that claim them, and its words where there is room. */
function overlapNode(
  overlap: OverlapPicture,
  windows: ReadonlyMap<string, PlacedWindow>,
  { scale, columns, view, measure }: MapContext,
): SceneNode | undefined {
  const claimants = overlap.windows.flatMap((id) => windows.get(id) ?? []);
  if (overlap.severity === 'benign' || claimants.length === 0) return undefined;
  const start = readHex(overlap.start);
  const top = Math.max(yOf(view, scale.place(start)) + 1.5, view.top - 200);
  const bottom = Math.min(yOf(view, scale.place(readHex(overlap.end))) - 1.5, view.bottom + 200);
  const boxes = claimants.map((w) => laneBox(w, columns));
  const left = boxes.reduce((least, b) => Math.min(least, b.x), Number.POSITIVE_INFINITY);
  const width = boxes.reduce((most, b) => Math.max(most, b.x + b.width), left) - left;
  const height = Math.max(6, bottom - top);
  const certain = overlap.severity === 'conflict';
  const nodes = [
    rect({ x: left, y: top, width, height }, certain ? 'q-clash-frame' : 'q-possible-frame', { rx: 3 }),
  ];
  const startsHere = claimants.some((w) => w.start === start);
  if (height > (startsHere ? 42 : 22)) {
    const words = shorten(overlapWords(overlap), width - 20, 'small', measure);
    nodes.push(
      text(
        left + width / 2,
        top + (startsHere ? 38 : height / 2 + 4),
        words,
        // Red words on red hatching cannot be read.
        'q-small q-middle',
      ),
    );
  }
  return group({ class: 'q-clash' }, nodes);
}

/** Right of the windows, where there is room: from the place that a window had to the one that it has. */
function moveNodes(windows: ReadonlyMap<string, PlacedWindow>, { columns, view }: MapContext): SceneNode[] {
  if (columns.interrupts === undefined) return [];
  const x = columns.left + columns.width + 2;
  const moves = [...windows.values()].flatMap((left) => {
    const { change } = left.window;
    const to = change?.kind === 'was' && windows.get(change.other ?? '');
    return to ? [{ left, to }] : [];
  });
  return moves.map(({ left, to }, i) => {
    const y1 = (yOf(view, left.u0) + yOf(view, left.u1)) / 2;
    const y2 = (yOf(view, to.u0) + yOf(view, to.uEnd)) / 2;
    const turn = x + 5 + (i % 3) * 3;
    return path(`M${x} ${y1}H${turn}V${y2}H${x}m4 -3.5l-4 3.5l4 3.5`, 'q-moved-link');
  });
}

/** Pixels from one line of interrupts to the next. */
const LINE = 13;

/** Interrupts right of the windows, one line each; the same line claimed twice is said once, with a count. */
function interruptColumn(
  windows: readonly PlacedWindow[],
  { columns, view, measure }: MapContext,
): SceneNode[] {
  const { interrupts: x, end } = columns;
  if (x === undefined) return [];
  const room = end - x;
  const rows: { y: number; counts: Map<string, number>; clash: boolean }[] = [];
  const near = new Rows<(typeof rows)[number]>(LINE);
  for (const placed of windows) {
    if (placed.window.interrupts.length === 0) continue;
    const last = yOf(view, placed.uEnd) - 26;
    const top = Math.max(yOf(view, placed.u0), Math.min(view.eye ?? view.top, last));
    const y = top + firstLine(placed, view.zoom);
    let row = near.near(y);
    if (!row) {
      row = { y, counts: new Map(), clash: false };
      rows.push(row);
      near.add(y, row);
    }
    for (const interrupt of placed.window.interrupts) {
      const said = interruptText(interrupt);
      row.counts.set(said, (row.counts.get(said) ?? 0) + 1);
      row.clash ||= interrupt.clash || interrupt.wrong !== undefined;
    }
  }
  return rows.map(({ y, counts, clash }) => {
    const words = [...counts].map(([said, n]) => said + (n > 1 ? ` ×${n}` : ''));
    const all = words.join(', ');
    const shown = measure(all, 'mono') <= room - 14 ? all : `${words[0]} +${words.length - 1}`;
    const mark = clash ? path(`M${x} ${y - 9}l5 5l-5 5l-5 -5z`, 'q-irq-clash') : circle(x, y - 4, 4, 'q-irq');
    const label = shorten(shown, room - 14, 'mono', measure);
    return group({ class: 'q-interrupts' }, [
      mark,
      text(x + 11, y, label, clash ? 'q-mono q-conflict-text' : 'q-mono'),
    ]);
  });
}
