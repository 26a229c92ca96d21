import type { LayoutPicture } from '../picture';
import { addressText, sizeText, toBytes } from './address';
import type { PlacedWindow } from './bands';
import { glyph } from './glyphs';
import { type Measure, shorten } from './measure';
import { AddressScale } from './scale';
import { group, path, rect, type SceneNode, text, title } from './scene';
import { windowSentence } from './windowText';

const COLUMN = 250;
const BETWEEN = 70;
const TOP = 40;
const RULER = 92;

export interface CompareScene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

/**
 * Several machines side by side, each with its own guest-physical space: equal addresses in two of them mean nothing.
 * What they share is regions by name, and these are joined.
 */
export function compareScene(pictures: readonly LayoutPicture[], measure: Measure): CompareScene {
  const nodes: SceneNode[] = [];
  const ends = new Map<string, End[]>();
  let height = 0;
  pictures.forEach((picture, column) => {
    const x = column * (RULER + COLUMN + BETWEEN);
    const scale = new AddressScale(picture.spaces.mem);
    const left = x + RULER;
    nodes.push(text(left, 14, shorten(picture.title, COLUMN, 'strong', measure), 'q-strong'));
    const memory = toBytes(picture.summary.memory);
    nodes.push(text(left, 31, memory > 0n ? `${sizeText(memory)} RAM` : 'no RAM', 'q-small q-muted'));
    for (const { kind, free, u0 } of scale.bands) {
      if (kind !== 'gap' || !free) continue;
      const words = `${sizeText(toBytes(free.end) - toBytes(free.start))} free`;
      nodes.push(text(left + 26, TOP + u0 + 17, words, 'q-small q-muted'));
    }
    for (const placed of scale.windows) {
      const key = `${column}\n${placed.window.id}`;
      nodes.push(windowNode(placed, left, TOP, picture, measure, key));
      if (placed.lane === 0) {
        nodes.push(text(left - 8, TOP + placed.u0 + 17.5, addressText(placed.start), 'q-mono q-end q-muted'));
      }
    }
    for (const region of regionsOf(picture, scale)) {
      const list = ends.get(region.name) ?? [];
      list.push({ x: left, y: TOP + region.u, column });
      ends.set(region.name, list);
    }
    height = Math.max(height, TOP + scale.height);
  });
  for (const [name, list] of ends) {
    for (const [i, from] of list.slice(0, -1).entries()) {
      const to = list[i + 1]!;
      if (from.column === to.column) continue;
      const x1 = from.x + COLUMN + 2;
      const x2 = to.x - RULER + 2;
      const middle = (x1 + x2) / 2;
      const d = `M${x1} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}`;
      nodes.push(group({ class: 'q-shared' }, [title(`shared region ${name}`), path(d, 'q-link')]));
    }
  }
  const width = Math.max(1, pictures.length) * (RULER + COLUMN + BETWEEN) - BETWEEN;
  return { width, height: height + 12, nodes };
}

/** Where each shared region of a machine is drawn; at its factory page where qvm has not been predicted to place it. */
function regionsOf(picture: LayoutPicture, scale: AddressScale): { name: string; u: number }[] {
  const placed = new Map(scale.windows.map((w) => [w.window.id, w]));
  return picture.factoryPages.flatMap((page) =>
    page.regions.flatMap((region) => {
      const at =
        placed.get(region.data ?? '') ??
        placed.get(region.controlPage ?? '') ??
        placed.get(page.window ?? '');
      return at ? [{ name: region.name, u: at.u0 + 14 }] : [];
    }),
  );
}

function windowNode(
  placed: PlacedWindow,
  left: number,
  top: number,
  picture: LayoutPicture,
  measure: Measure,
  key: string,
): SceneNode {
  const { window, lane, lanes } = placed;
  const width = COLUMN / lanes;
  const x = left + lane * width;
  const y = top + placed.u0 + 1.5;
  const height = placed.u1 - placed.u0 - 3;
  const clash = window.overlaps.some((i) => picture.spaces.mem.overlaps[i]?.severity === 'conflict');
  const children = [
    title(windowSentence(window, picture)),
    rect(x, y, width - 2, height, 'q-box', { rx: 3 }),
    ...(clash ? [rect(x, y, width - 2, height, 'q-hatch', { rx: 3 })] : []),
    glyph(window.kind, x + 8, y + 5.5),
    text(x + 26, y + 16, shorten(window.label, width - 34, 'label', measure), 'q-label'),
  ];
  const classes = `q-window q-${window.kind} q-${window.certainty}${clash ? ' q-clash' : ''}`;
  return group({ class: classes }, children, key);
}
