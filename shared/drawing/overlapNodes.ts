import { readHex } from '../address';
import type { OverlapPicture } from '../picture';
import { describeSize } from '../size';
import type { PlacedWindow } from './bands';
import { shorten } from './measure';
import { group, rect, type SceneNode, text } from './scene';
import { yOf } from './view';
import { laneBox, type MapContext } from './windowNodes';

const SHAPES: Record<OverlapPicture['shape'], string> = {
  identical: 'identical',
  contained: 'one inside the other',
  partial: 'crossing',
};

/** `identical, 4 KiB`: how two windows lie, and how many bytes both claim. */
export function overlapWords(overlap: OverlapPicture): string {
  return `${SHAPES[overlap.shape]}, ${describeSize(readHex(overlap.end) - readHex(overlap.start))}`;
}

/** A frame around the very bytes that clash, across all windows that claim them, and its words where there is room. */
export function overlapNode(
  overlap: OverlapPicture,
  windows: readonly PlacedWindow[],
  { scale, columns, view, measure }: MapContext,
): SceneNode | undefined {
  const claimants = windows.filter((w) => overlap.windows.includes(w.window.id));
  if (overlap.severity === 'benign' || claimants.length === 0) return undefined;
  const start = readHex(overlap.start);
  const top = Math.max(yOf(view, scale.place(start)) + 1.5, view.top - 200);
  const bottom = Math.min(yOf(view, scale.place(readHex(overlap.end))) - 1.5, view.bottom + 200);
  const boxes = claimants.map((w) => laneBox(w, columns));
  const left = Math.min(...boxes.map((b) => b.x));
  const width = Math.max(...boxes.map((b) => b.x + b.width)) - left;
  const height = Math.max(6, bottom - top);
  const certain = overlap.severity === 'conflict';
  const nodes = [rect(left, top, width, height, certain ? 'q-clash-frame' : 'q-possible-frame', { rx: 3 })];
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
