import { describeAddress, readHex } from '../address';
import type { LayoutPicture, OverlapPicture, WindowPicture } from '../picture';
import { describeSize } from '../size';
import type { Band, PlacedWindow } from './bands';
import type { DrawingOptions } from './drawing';
import { gapZigzag } from './map';
import { estimate, type Measure, shorten } from './measure';
import { AddressScale } from './scale';
import { group, path, rect, type SceneNode, text, title } from './scene';
import { glyph } from './style';
import { svgDocument } from './svg';
import { conflictText, memoryText, summaryText, windowSentence, windowSize } from './words';

const COLUMN = 270;
const BETWEEN = 64;
const TOP = 44;
const RULER = 92;
const LANE_GAP = 3;

export interface CompareScene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  /** The window of each node that has a key, and the machine that it is of. */
  readonly windows: ReadonlyMap<string, { readonly picture: LayoutPicture; readonly window: WindowPicture }>;
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

/**
 * Several machines side by side, each with its own guest-physical space: equal addresses in two of them mean nothing.
 * What they share is regions by name, and these are joined. Only windows have keys.
 */
export function compareScene(pictures: readonly LayoutPicture[], measure: Measure): CompareScene {
  const nodes: SceneNode[] = [];
  const windows = new Map<string, { picture: LayoutPicture; window: WindowPicture }>();
  const ends = new Map<string, End[]>();
  let height = 0;
  pictures.forEach((picture, column) => {
    const left = column * (RULER + COLUMN + BETWEEN) + RULER;
    const scale = new AddressScale(picture.spaces.mem);
    nodes.push(...headNodes(picture, left, measure));
    nodes.push(...scale.bands.flatMap((band) => gapNodes(band, left)));
    for (const placed of scale.windows) {
      const key = `${column}:${placed.window.id}`;
      windows.set(key, { picture, window: placed.window });
      nodes.push(windowNode(placed, left, picture, scale, measure, key));
      if (placed.lane > 0) continue;
      const tone = placed.lanes > 1 ? 'q-conflict-text' : 'q-muted';
      const y = TOP + placed.u0 + 17.5;
      nodes.push(text(left - 8, y, describeAddress(placed.start), `q-mono q-end ${tone}`));
    }
    nodes.push(...picture.spaces.mem.overlaps.flatMap((overlap) => clashNodes(overlap, scale, left)));
    for (const { name, u } of regionsOf(picture, scale)) {
      ends.set(name, [...(ends.get(name) ?? []), { x: left, y: TOP + u, column }]);
    }
    height = Math.max(height, TOP + scale.height);
  });
  for (const [name, list] of ends) nodes.push(...joints(name, list));
  const width = Math.max(1, pictures.length) * (RULER + COLUMN + BETWEEN) - BETWEEN;
  return { width: width + 4, height: height + 12, nodes, windows };
}

function headNodes(picture: LayoutPicture, left: number, measure: Measure): SceneNode[] {
  const memory = `${memoryText(picture)} · `;
  const conflicts = picture.summary.conflicts > 0;
  return [
    text(left, 14, shorten(picture.title, COLUMN, 'strong', measure), 'q-strong'),
    text(left, 31, memory, 'q-small q-muted'),
    text(
      left + measure(memory, 'small') + 3,
      31,
      conflictText(picture),
      conflicts ? 'q-small q-strong q-conflict-text' : 'q-small q-muted',
    ),
  ];
}

function gapNodes({ kind, free, u0, doubtful }: Band, left: number): SceneNode[] {
  if (kind !== 'gap' || !free) return [];
  const words = `${doubtful ? 'at most ' : ''}${describeSize(readHex(free.end) - readHex(free.start))} free`;
  return [gapZigzag(left, TOP + u0 + 13), text(left + 46, TOP + u0 + 17, words, 'q-small q-muted')];
}

/** Where each shared region of a machine is drawn; at its factory page where it is not known where qvm places it. */
function regionsOf(picture: LayoutPicture, scale: AddressScale): { name: string; u: number }[] {
  const placed = new Map(scale.windows.map((w) => [w.window.id, w]));
  return picture.factoryPages.flatMap((page) => {
    const at = (name: string, ...ids: (string | undefined)[]) => {
      const found = ids.map((id) => placed.get(id ?? '')).find((w) => w !== undefined);
      return found ? [{ name, u: found.u0 + 14 }] : [];
    };
    return [
      ...page.regions.flatMap((r) => at(r.name, r.data, r.controlPage, page.window)),
      ...page.attachable.flatMap((r) => at(r.name, page.window)),
    ];
  });
}

/** Lines from each machine that has a region to the next one. */
function joints(name: string, ends: readonly End[]): SceneNode[] {
  return ends.slice(0, -1).flatMap((from, i) => {
    const to = ends[i + 1]!;
    if (from.column === to.column) return [];
    const x1 = from.x + COLUMN + 2;
    const x2 = to.x - RULER + 2;
    const middle = (x1 + x2) / 2;
    const d = `M${x1} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}`;
    return [group({ class: 'q-shared' }, [title(`shared region ${name}`), path(d, 'q-link')])];
  });
}

const laneWidth = (placed: PlacedWindow) => (COLUMN - LANE_GAP * (placed.lanes - 1)) / placed.lanes;
const laneLeft = (placed: PlacedWindow, left: number) => left + placed.lane * (laneWidth(placed) + LANE_GAP);

/** A frame around the bytes that clash, across the windows that claim them. */
function clashNodes(overlap: OverlapPicture, scale: AddressScale, left: number): SceneNode[] {
  const claimants = scale.windows.filter((w) => overlap.windows.includes(w.window.id));
  if (overlap.severity === 'benign' || claimants.length === 0) return [];
  const from = Math.min(...claimants.map((w) => laneLeft(w, left)));
  const to = Math.max(...claimants.map((w) => laneLeft(w, left) + laneWidth(w)));
  const top = TOP + scale.place(readHex(overlap.start)) + 1.5;
  const bottom = TOP + scale.place(readHex(overlap.end)) - 1.5;
  const look = overlap.severity === 'conflict' ? 'q-clash-frame' : 'q-possible-frame';
  return [rect(from, top, to - from, Math.max(6, bottom - top), look, { rx: 3 })];
}

function windowNode(
  placed: PlacedWindow,
  left: number,
  picture: LayoutPicture,
  scale: AddressScale,
  measure: Measure,
  key: string,
): SceneNode {
  const { window } = placed;
  const width = laneWidth(placed);
  const x = laneLeft(placed, left);
  const y = TOP + placed.u0 + 1.5;
  const height = placed.u1 - placed.u0 - 3;
  const clashes = window.overlaps.flatMap((i) => picture.spaces.mem.overlaps[i] ?? []);
  const certain = clashes.filter((o) => o.severity === 'conflict');
  const hatches = certain.map((o) => {
    const top = Math.max(y, TOP + scale.place(readHex(o.start)) + 1.5);
    const bottom = Math.min(y + height, TOP + scale.place(readHex(o.end)) - 1.5);
    return rect(x, top, width, bottom - top, 'q-hatch', { rx: 3 });
  });
  const clash = certain.some((o) => o.start === window.start);
  const size = windowSize(window);
  const room = width - 36;
  const label = shorten(window.label, room, 'label', measure);
  const children = [
    title(windowSentence(window, picture)),
    rect(x, y, width, height, 'q-box', { rx: 3 }),
    ...hatches,
    glyph(window.kind, x + 8, y + 5.5),
    text(x + 26, y + 16, label, 'q-label'),
  ];
  if (measure(label, 'label') + measure(size, 'small') + 12 <= room) {
    children.push(text(x + width - 10, y + 16, size, 'q-small q-note q-end'));
  }
  const classes = `q-window q-${window.kind} q-${window.certainty}${clash ? ' q-clash' : ''}`;
  return group({ class: classes }, children, key);
}

const MARGIN = 20;

/** Several machines side by side as one SVG document; as wide as they need. */
export function drawComparison(pictures: readonly LayoutPicture[], options: DrawingOptions = {}): string {
  const scene = compareScene(pictures, options.measure ?? estimate);
  const titles = pictures.map((picture) => picture.title).join(', ');
  const facts = pictures.map((p) => `${p.title}: ${summaryText(p)}; ${conflictText(p)}`);
  return svgDocument(
    {
      title: `Guest-physical layouts of ${titles}`,
      description: facts.join('. '),
      width: scene.width + 2 * MARGIN,
      height: scene.height + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN})` }, scene.nodes)],
    },
    options.theme ?? 'light',
  );
}
