import type { Joint } from '../joint';
import type { LayoutPicture, WindowPicture } from '../picture';
import type { DrawingOptions } from './drawing';
import { type JointColumn, jointNodes, laneRoom } from './joints';
import { mapScene } from './map';
import { estimate, type Measure, shorten } from './measure';
import { AddressScale } from './scale';
import { circle, group, type SceneNode, text, title } from './scene';
import { svgDocument } from './svg';
import { picturesTogether, type SideBySide, startWord } from './together';
import { memoryText, summaryText, troubleText } from './words';

/** Pixels of one machine with its ruler. */
const MACHINE = 362;
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

/** Whether equal addresses of two guests lie at one height. */
export type CompareScale = 'own' | 'common';

/**
 * Several machines side by side, each with the map of its own guest-physical space: equal addresses in two of them mean
 * nothing, even on a common scale. What they share is regions by name, the two ends of a network and bytes of the host,
 * and these are joined.
 */
export function compareScene(
  { columns, joints }: SideBySide,
  measure: Measure,
  scaled: CompareScale = 'own',
): CompareScene {
  const behind: SceneNode[] = [];
  const windows: ComparedWindow[] = [];
  const before: SceneNode[] = [];
  let height = 0;
  const guests = columns.filter(({ physical }) => physical !== true);
  const common =
    scaled === 'common' && guests.length > 1
      ? AddressScale.ofAll(guests.map(({ picture }) => picture.spaces.mem))
      : undefined;
  const room = laneRoom(joints, measure);
  const places = columns.map((entry, column): JointColumn => {
    const { picture } = entry;
    const left = column * (MACHINE + room.between);
    const scale = new AddressScale(picture.spaces.mem, [], entry.physical === true ? undefined : common);
    const map = mapScene({ picture, scale, width: MACHINE, measure });
    const x = left + map.columns.left;
    const transform = `translate(${left} ${TOP})`;
    behind.push(
      ...headNodes(entry, x, map.columns.width, measure),
      group({ transform }, [...map.behind, ...map.gaps]),
    );
    map.windows.forEach((node, i) => {
      const named = node.children?.map((child) =>
        child.tag === 'title' ? { ...child, text: `${picture.title}: ${child.text}` } : child,
      );
      const attributes = { ...node.attributes, transform };
      const own = { ...node, key: `${column}:${node.key}`, attributes, children: named };
      windows.push({ node: own, window: scale.windows[i]!.window, picture });
    });
    before.push(group({ transform }, map.before));
    height = Math.max(height, TOP + scale.height);
    return {
      left: x,
      right: x + map.columns.width,
      places: new Map(scale.windows.map((w) => [w.window.id, TOP + w.u0])),
    };
  });
  const joined = jointNodes(joints, places, room, measure);
  const width = columns.length * MACHINE + Math.max(0, columns.length - 1) * room.between;
  return {
    width: Math.max(width + 4, joined.right),
    height: Math.max(height, joined.bottom) + 12,
    top: joined.top,
    behind: [...behind, ...joined.nodes],
    windows,
    before,
  };
}

function headNodes(
  { picture, order, startedBy, physical }: SideBySide['columns'][number],
  left: number,
  width: number,
  measure: Measure,
): SceneNode[] {
  const memory = `${memoryText(picture)} · `;
  const conflicts = picture.summary.conflicts > 0;
  const indent = order === undefined ? 0 : 24;
  return [
    ...(order === undefined ? [] : [orderNode(order, startedBy, left)]),
    text(left + indent, 14, shorten(picture.title, width - indent, 'strong', measure), 'q-strong'),
    ...(physical === true
      ? [text(left, 31, "the host's physical addresses", 'q-small q-muted')]
      : [
          text(left, 31, memory, 'q-small q-muted'),
          text(
            left + measure(memory, 'small') + 3,
            31,
            troubleText(picture),
            conflicts ? 'q-small q-strong q-conflict-text' : 'q-small q-muted',
          ),
        ]),
  ];
}

/** When a machine starts, as a number in a circle. */
function orderNode(order: number, startedBy: string | undefined, left: number): SceneNode {
  return group({ class: 'q-order' }, [
    title(startWord(order, startedBy)),
    circle(left + 9, 9.5, 9, 'q-irq'),
    text(left + 9, 13.5, String(order), 'q-small q-strong q-middle q-on-irq'),
  ]);
}

const MARGIN = 20;

/** Several machines side by side as one SVG document; as wide as they need. */
export function drawComparison(pictures: readonly LayoutPicture[], options: DrawingOptions = {}): string {
  return drawTogether(picturesTogether(pictures), { ...options, title: titleOf(pictures) });
}

interface TogetherOptions extends DrawingOptions {
  readonly title?: string;
  readonly scale?: CompareScale;
}

/** Machines and what joins them as one SVG document. */
export function drawTogether(together: SideBySide, options: TogetherOptions = {}): string {
  const scene = compareScene(together, options.measure ?? estimate, options.scale);
  const nodes = [...scene.behind, ...scene.windows.map(({ node }) => node), ...scene.before];
  const pictures = together.columns.map(({ picture }) => picture);
  const facts = pictures.map((p) => `${p.title}: ${summaryText(p)}; ${troubleText(p)}`);
  return svgDocument(
    {
      title: options.title ?? titleOf(pictures),
      description: [...facts, ...together.joints.map(jointWords)].join('. '),
      width: scene.width + 2 * MARGIN,
      height: scene.height + scene.top + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN + scene.top})` }, nodes)],
    },
    options.theme ?? 'light',
  );
}

const titleOf = (pictures: readonly LayoutPicture[]) =>
  `Guest-physical layouts of ${pictures.map((picture) => picture.title).join(', ')}`;

const jointWords = ({ words }: Joint) => words;
