import { describeAddress } from '../../shared/address';
import type { PlacedWindow } from '../../shared/drawing/bands';
import { type Columns, laneBox } from '../../shared/drawing/columns';
import type { Measure } from '../../shared/drawing/measure';
import { path, rect, type SceneNode, text } from '../../shared/drawing/scene';
import { describeRange, type Range } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { t } from '../words';
import type { Viewport } from './viewport';

/** A place that a window is being moved to. */
export interface Ghost {
  readonly id: string;
  readonly from: bigint;
  readonly address: bigint;
  readonly free: boolean;
}

/** Two addresses between which someone is drawing a range to zoom to; in any order. */
export interface Sweep {
  readonly start: bigint;
  readonly end: bigint;
}

/** The ring around the selected window; clipped, because browsers lose precision with boxes of millions of pixels. */
export function ringMark(
  placed: Pick<PlacedWindow, 'u0' | 'u1' | 'lane' | 'lanes'>,
  viewport: Viewport,
  columns: Columns,
): SceneNode {
  const box = laneBox(placed, columns);
  const { top: seen, height } = viewport.seen;
  const top = Math.max(viewport.y(placed.u0) - 1.5, seen - height);
  const bottom = Math.min(viewport.y(placed.u1) + 1.5, seen + 2 * height);
  return rect({ x: box.x - 3, y: top, width: box.width + 6, height: bottom - top }, 'q-ring', { rx: 5 });
}

/** The arrow at the window that the cursor is in. */
export function cursorMark(
  placed: Pick<PlacedWindow, 'u0'>,
  viewport: Viewport,
  columns: Columns,
): SceneNode {
  const y = Math.max(viewport.y(placed.u0), viewport.seen.top) + 9;
  return path(`M${columns.left - 9} ${y}l6 4.5l-6 4.5z`, 'q-cursor-mark');
}

/** A window on its way: it covers what is there, and says from where to where it goes. */
export function ghostMarks(
  ghost: Ghost,
  viewport: Viewport,
  { left, width }: Columns,
  measure: Measure,
): SceneNode[] {
  const y = viewport.y(viewport.scale.place(ghost.address));
  const to = placeOf(ghost.address, ghost.free);
  const whole = `${describeAddress(ghost.from)} → ${to}`;
  // The way back is the first to go where it is narrow.
  const words = measure(whole, 'strong') + 24 <= width ? whole : to;
  const tone = ghost.free ? '' : ' q-conflict-text';
  return [
    rect({ x: left, y, width, height: 27 }, 'q-ghost-cover', { rx: 3 }),
    rect({ x: left, y, width, height: 27 }, ghost.free ? 'q-ghost' : 'q-ghost q-ghost-refused', { rx: 3 }),
    ...pill(words, { x: left + width / 2, y: y + 13.5 }, measure, tone),
  ];
}

/** Words on a ground of their own, around a point. */
function pill(
  words: string,
  { x, y }: { readonly x: number; readonly y: number },
  measure: Measure,
  tone = '',
): SceneNode[] {
  const room = measure(words, 'strong') + 24;
  return [
    rect({ x: x - room / 2, y: y - 11, width: room, height: 22 }, 'q-ghost-label', { rx: 11 }),
    text(x, y + 4.5, words, `q-strong q-middle${tone}`),
  ];
}

export function sweepMark(sweep: Sweep, viewport: Viewport, { left, width }: Columns): SceneNode {
  const ends = [sweep.start, sweep.end].map((address) => viewport.y(viewport.scale.place(address)));
  const top = Math.min(...ends);
  return rect(
    { x: left - 6, y: top, width: width + 12, height: Math.max(2, Math.max(...ends) - top) },
    'q-sweep',
    { rx: 2 },
  );
}

/** The part of a free range that is being chosen, with its addresses and size. */
export function chosenMarks(
  { start, end }: Range,
  viewport: Viewport,
  { left, width }: Columns,
  measure: Measure,
): SceneNode[] {
  const top = viewport.y(viewport.scale.place(start));
  const bottom = Math.max(top + 3, viewport.y(viewport.scale.place(end)));
  const range = describeRange(start, end);
  const whole = `${range} · ${describeSize(end - start)}`;
  const words = measure(whole, 'strong') + 24 <= width ? whole : range;
  return [
    rect({ x: left, y: top, width, height: bottom - top }, 'q-ghost', { rx: 3 }),
    ...pill(words, { x: left + width / 2, y: (top + bottom) / 2 }, measure),
  ];
}

/** Where a window is going, and that it cannot stay there. */
export function placeOf(address: bigint, isFree: boolean): string {
  return isFree ? describeAddress(address) : t('{0} is occupied', describeAddress(address));
}
