import type { LayoutPicture, WindowPicture } from '../picture';
import type { DrawingOptions } from './drawing';
import { mapScene } from './map';
import { estimate, type Measure, shorten } from './measure';
import { AddressScale } from './scale';
import { group, path, type SceneNode, text, title } from './scene';
import { svgDocument } from './svg';
import { conflictText, memoryText, summaryText } from './words';

/** Pixels of one machine with its ruler, and between two. */
const MACHINE = 362;
const BETWEEN = 64;
const TOP = 44;

interface CompareScene {
  readonly width: number;
  readonly height: number;
  /** Heads, rulers, gaps, and what joins the machines. */
  readonly behind: readonly SceneNode[];
  /** One for each window, machine by machine. */
  readonly windows: readonly ComparedWindow[];
  /** Frames around clashing bytes. */
  readonly before: readonly SceneNode[];
}

/** A window as it is drawn, with a key of its own, and the machine that it is of. */
interface ComparedWindow {
  readonly node: SceneNode;
  readonly window: WindowPicture;
  readonly picture: LayoutPicture;
}

/** A machine's end of a line to the next machine that has the region. */
interface End {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly column: number;
}

/**
 * Several machines side by side, each with the map of its own guest-physical space: equal addresses in two of them mean
 * nothing. What they share is regions by name, and these are joined.
 */
export function compareScene(pictures: readonly LayoutPicture[], measure: Measure): CompareScene {
  const behind: SceneNode[] = [];
  const windows: ComparedWindow[] = [];
  const before: SceneNode[] = [];
  const ends = new Map<string, End[]>();
  let height = 0;
  pictures.forEach((picture, column) => {
    const left = column * (MACHINE + BETWEEN);
    const scale = new AddressScale(picture.spaces.mem);
    const map = mapScene({ picture, scale, width: MACHINE, measure });
    const x = left + map.columns.left;
    const right = x + map.columns.width;
    const transform = `translate(${left} ${TOP})`;
    behind.push(...headNodes(picture, x, map.columns.width, measure), group({ transform }, map.behind));
    map.windows.forEach((node, i) => {
      const own = { ...node, key: `${column}:${node.key}`, attributes: { ...node.attributes, transform } };
      windows.push({ node: own, window: scale.windows[i]!.window, picture });
    });
    before.push(group({ transform }, map.before));
    for (const { name, u } of regionsOf(picture, scale)) {
      ends.set(name, [...(ends.get(name) ?? []), { left, right, y: TOP + u, column }]);
    }
    height = Math.max(height, TOP + scale.height);
  });
  for (const [name, list] of ends) behind.push(...joints(name, list));
  const width = Math.max(1, pictures.length) * (MACHINE + BETWEEN) - BETWEEN;
  return { width: width + 4, height: height + 12, behind, windows, before };
}

function headNodes(picture: LayoutPicture, left: number, width: number, measure: Measure): SceneNode[] {
  const memory = `${memoryText(picture)} · `;
  const conflicts = picture.summary.conflicts > 0;
  return [
    text(left, 14, shorten(picture.title, width, 'strong', measure), 'q-strong'),
    text(left, 31, memory, 'q-small q-muted'),
    text(
      left + measure(memory, 'small') + 3,
      31,
      conflictText(picture),
      conflicts ? 'q-small q-strong q-conflict-text' : 'q-small q-muted',
    ),
  ];
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
    const x1 = from.right + 2;
    const x2 = to.left + 2;
    const middle = (x1 + x2) / 2;
    const d = `M${x1} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}`;
    return [group({ class: 'q-shared' }, [title(`shared region ${name}`), path(d, 'q-link')])];
  });
}

const MARGIN = 20;

/** Several machines side by side as one SVG document; as wide as they need. */
export function drawComparison(pictures: readonly LayoutPicture[], options: DrawingOptions = {}): string {
  const scene = compareScene(pictures, options.measure ?? estimate);
  const nodes = [...scene.behind, ...scene.windows.map(({ node }) => node), ...scene.before];
  const titles = pictures.map((picture) => picture.title).join(', ');
  const facts = pictures.map((p) => `${p.title}: ${summaryText(p)}; ${conflictText(p)}`);
  return svgDocument(
    {
      title: `Guest-physical layouts of ${titles}`,
      description: facts.join('. '),
      width: scene.width + 2 * MARGIN,
      height: scene.height + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN})` }, nodes)],
    },
    options.theme ?? 'light',
  );
}
