import type { LayoutPicture, WindowPicture } from '../picture';
import type { DrawingOptions } from './drawing';
import { mapScene } from './map';
import { estimate, type Measure, shorten } from './measure';
import { AddressScale } from './scale';
import { group, path, type SceneNode, text, title } from './scene';
import { svgDocument } from './svg';
import { arranged, type Tie, tiesOf } from './together';
import { memoryText, summaryText, troubleText } from './words';

/** Pixels of one machine with its ruler, and between two. */
const MACHINE = 362;
const BETWEEN = 104;
/** Above the heads run the lines that lead over other machines. */
const ABOVE = 10;
const LANE = 7;
const TOP = 44;

interface CompareScene {
  readonly width: number;
  readonly height: number;
  /** Pixels above the drawing's zero that lines may take. */
  readonly top: number;
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

/** A machine's end of a line to the next machine that has the same. */
interface End {
  readonly tie: Tie;
  readonly left: number;
  readonly right: number;
  /** Upper edge of the window. */
  readonly y: number;
  readonly column: number;
}

/**
 * Several machines side by side, each with the map of its own guest-physical space: equal addresses in two of them mean
 * nothing. What they share is regions by name and the two ends of a network, and these are joined.
 */
export function compareScene(given: readonly LayoutPicture[], measure: Measure): CompareScene {
  const pictures = arranged(given);
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
      const named = node.children?.map((child) =>
        child.tag === 'title' ? { ...child, text: `${picture.title}: ${child.text}` } : child,
      );
      const attributes = { ...node.attributes, transform };
      const own = { ...node, key: `${column}:${node.key}`, attributes, children: named };
      windows.push({ node: own, window: scale.windows[i]!.window, picture });
    });
    before.push(group({ transform }, map.before));
    const placed = new Map(scale.windows.map((w) => [w.window.id, w]));
    for (const tie of tiesOf(picture)) {
      const found = tie.windows.map((id) => placed.get(id)).find((w) => w !== undefined);
      if (found)
        ends.set(tie.key, [...(ends.get(tie.key) ?? []), { tie, left: x, right, y: TOP + found.u0, column }]);
    }
    height = Math.max(height, TOP + scale.height);
  });
  const lanes = new Map<number, number>();
  for (const list of ends.values()) behind.push(...joints(list, lanes, measure));
  const width = Math.max(1, pictures.length) * (MACHINE + BETWEEN) - BETWEEN;
  return {
    width: width + 4,
    height: height + 12,
    top: hasFar(ends.values()) ? ABOVE + 9 * LANE : 0,
    behind,
    windows,
    before,
  };
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
      troubleText(picture),
      conflicts ? 'q-small q-strong q-conflict-text' : 'q-small q-muted',
    ),
  ];
}

/** Whether some line leads over a machine. */
function hasFar(lists: Iterable<readonly End[]>): boolean {
  return [...lists].some((list) => list.some((end, i) => i > 0 && end.column - list[i - 1]!.column > 1));
}

/**
 * Lines from each machine that has something to the next one that has it. They run in the space between the columns, over
 * the heads where a machine lies between, and reach a window above the text of its address.
 * @param lanes how many lines run up or down already in the space after each column
 */
function joints(ends: readonly End[], lanes: Map<number, number>, measure: Measure): SceneNode[] {
  const laneIn = (column: number) => {
    const used = lanes.get(column) ?? 0;
    lanes.set(column, used + 1);
    // Some ten lines have a place of their own; more share one.
    return (used % 8) * LANE;
  };
  return ends.slice(0, -1).flatMap((from, i) => {
    const to = ends[i + 1]!;
    if (from.column === to.column) return [];
    const { name, kind } = from.tie;
    const lane = laneIn(from.column);
    const y1 = from.y + 14;
    const y2 = to.y + 4;
    const x1 = from.right + 2;
    const up = from.right + 62 + lane;
    const far = to.column - from.column > 1;
    const above = -ABOVE - lane;
    const down = to.left - 92 - laneIn(to.column - 1);
    const way = far ? `H${up}V${above}H${down}V${y2}` : `H${up}V${y2}`;
    const said = shorten(name, up - x1 - 4, 'small', measure);
    return [
      group({ class: 'q-shared' }, [
        title(`${kind === 'region' ? 'shared region' : 'network'} ${name}`),
        path(`M${x1} ${y1}${way}H${to.left - 2}`, kind === 'region' ? 'q-link' : 'q-link q-peer-link'),
        text(x1 + 3, y1 - 4, said, 'q-small q-note'),
      ]),
    ];
  });
}

const MARGIN = 20;

/** Several machines side by side as one SVG document; as wide as they need. */
export function drawComparison(pictures: readonly LayoutPicture[], options: DrawingOptions = {}): string {
  const scene = compareScene(pictures, options.measure ?? estimate);
  const nodes = [...scene.behind, ...scene.windows.map(({ node }) => node), ...scene.before];
  const titles = pictures.map((picture) => picture.title).join(', ');
  const facts = pictures.map((p) => `${p.title}: ${summaryText(p)}; ${troubleText(p)}`);
  return svgDocument(
    {
      title: `Guest-physical layouts of ${titles}`,
      description: facts.join('. '),
      width: scene.width + 2 * MARGIN,
      height: scene.height + scene.top + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN + scene.top})` }, nodes)],
    },
    options.theme ?? 'light',
  );
}
