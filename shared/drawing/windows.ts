import { readHex } from '../address';
import type { LayoutPicture, WindowPicture } from '../picture';
import { describeRange } from '../range';
import type { PlacedWindow } from './bands';
import { firstLine, INSET, laneBox, type MapContext } from './columns';
import { shortenMiddle } from './measure';
import { mapRegisters } from './registers';
import { yOf } from './scale';
import { type Box, group, path, rect, type SceneNode, text, title } from './scene';
import { glyph } from './style';
import { CHANGE_MARKS, windowNote, windowSentence, windowSize } from './words';

const PADDING = 10;

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
  if (window.openEnded) children.push(path(tornBox({ x, y: top, width, height: bottom - top }), 'q-box'));
  else
    children.push(
      rect({ x, y: top, width, height: bottom - top }, 'q-box', { rx: bottom - top > 8 ? 3 : 0 }),
    );
  if (!window.openEnded && bottom - end >= 3 && window.certainty !== 'default') {
    children.push(rect({ x: x + 1, y: end, width: width - 2, height: bottom - end - 1 }, 'q-tail'));
  }
  if (window.certainty === 'verified')
    children.push(rect({ x, y: top, width: 4, height: bottom - top }, 'q-verified-bar'));
  if (window.change) children.push(rect({ x, y: top, width: 5, height: bottom - top }, 'q-change-bar'));
  for (const overlap of overlaps) {
    if (overlap.severity === 'benign') continue;
    const from = Math.max(yOf(view, scale.place(readHex(overlap.start))) + 1.5, top);
    const to = Math.min(yOf(view, scale.place(readHex(overlap.end))) - 1.5, bottom);

    const className = overlap.severity === 'conflict' ? 'q-hatch' : 'q-possible';
    if (to <= from) continue;
    clashes.push([from, to]);
    children.push(rect({ x, y: from, width, height: to - from }, className, { rx: to - from > 8 ? 3 : 0 }));
  }
  const rows = mapRegisters(placed, context);
  children.push(...(rows?.nodes ?? []));
  const room = rows ? rows.x - x : width;
  children.push(...textNodes(placed, { x, width: room, top, bottom: end }, clashes, context));
  const classes = [
    'q-window',
    `q-${window.kind}`,
    `q-${window.certainty}`,
    hatched ? 'q-clash' : '',
    ...changeClasses(window, picture),
  ];
  return group({ class: classes.filter(Boolean).join(' ') }, children, window.id);
}

/** In a comparison what is as it was steps back, and what is no longer there is an outline. */
function changeClasses({ change }: WindowPicture, { comparison }: LayoutPicture): string[] {
  if (comparison === undefined) return [];
  return change === undefined ? ['q-same'] : ['q-differs', `q-change-${change.kind}`];
}

/** Where a window's texts may stand, in pixels. */
interface TextRoom {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

function textNodes(
  placed: PlacedWindow,
  { x, width, top, bottom }: TextRoom,
  clashes: readonly (readonly [number, number])[],
  { view, measure }: MapContext,
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
  const sign = window.change ? CHANGE_MARKS[window.change.kind] : '';
  const signRoom = sign ? measure(sign, 'strong') + 6 : 0;
  if (sign) nodes.push(text(left, baseline, sign, 'q-strong'));
  const label = shortenMiddle(window.label, room - signRoom, face, measure);
  nodes.push(
    text(left + signRoom, baseline, label, face === 'strong' ? 'q-strong q-factory-text' : 'q-label'),
  );
  const rest = room - signRoom - measure(label, face) - 14;
  const notes = [windowNote(window), window.change?.words, windowSize(window)];
  const note = notes
    .filter((candidate) => candidate !== undefined)
    .find((candidate) => measure(candidate, 'small') <= rest);
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
function tornBox({ x, y, width, height }: Box): string {
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
