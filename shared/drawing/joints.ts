import type { Joint, JointKind } from '../joint';
import { type Measure, shorten } from './measure';
import { circle, group, path, type SceneNode, text, title } from './scene';

/** Above the heads run the lines that lead over other machines. */
const ABOVE = 10;
const LANE = 7;
/** So many lines have a place of their own between two machines; more share one. */
const LANES = 8;
/** Pixels that a name may take beside the window that it leads from. */
const NAMES = { least: 56, most: 150 };
/** Between a name's column and the addresses of the next machine. */
const BESIDE = 42;
/** Pixels from one line that leaves a machine to the next. */
const ROW = 14;
/** Where a line leads to a machine whose device has no window. */
const HEAD = 20;

/** Pixels between two machines. */
interface LaneRoom {
  readonly names: number;
  readonly between: number;
}

/** A machine as it stands in the drawing, in pixels. */
export interface JointColumn {
  /** Of its windows. */
  readonly left: number;
  readonly right: number;
  /** Upper edges of its windows, by id. */
  readonly places: ReadonlyMap<string, number>;
}

/** The longest name decides, within bounds. */
export function laneRoom(joints: readonly Joint[], measure: Measure): LaneRoom {
  const widest = joints.reduce((most, joint) => {
    const outside = joint.outside === undefined ? 0 : measure(`→ ${joint.outside}`, 'small');
    return Math.max(most, measure(joint.name, 'small'), outside);
  }, NAMES.least);
  const names = Math.ceil(Math.min(NAMES.most, widest)) + 6;
  return { names, between: names + BESIDE };
}

/** The next free place for a name right of each machine. */
class Leaving {
  private readonly used = new Map<number, number[]>();

  /** @returns the first height from `y` on at which no other line leaves this machine */
  place(column: number, y: number): number {
    const used = this.used.get(column) ?? [];
    let at = y;
    for (let near = true; near; ) {
      const taken = used.find((other) => Math.abs(other - at) < ROW);
      near = taken !== undefined;
      if (taken !== undefined) at = taken + ROW;
    }
    this.used.set(column, [...used, at]);
    return at;
  }
}

interface DrawnJoints {
  readonly nodes: readonly SceneNode[];
  /** Pixels above the heads that lines take. */
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Lines from each machine that has something to the next one that has it, and to what no picture has. They run in the
 * space between the machines, over the heads where one lies between, and reach a window above the text of its address.
 */
export function jointNodes(
  joints: readonly Joint[],
  columns: readonly JointColumn[],
  room: LaneRoom,
  measure: Measure,
): DrawnJoints {
  const leaving = new Leaving();
  const lanes = new Map<number, number>();
  const laneIn = (column: number) => {
    const used = lanes.get(column) ?? 0;
    lanes.set(column, used + 1);
    return (used % LANES) * LANE;
  };
  let [top, right, bottom] = [0, 0, 0];
  const nodes = joints.flatMap((joint) => {
    const { name, kind, words, outside } = joint;
    const ends = joint.ends.flatMap(({ picture, windows }) => {
      const column = columns[picture];
      if (column === undefined) return [];
      const y = windows.map((id) => column.places.get(id)).find((place) => place !== undefined);
      return [{ ...column, picture, y: y ?? HEAD, isPlaced: y !== undefined }];
    });
    const children: SceneNode[] = [];
    const say = (x: number, y: number, said: string) =>
      children.push(text(x + 3, y - 5, shorten(said, room.names - 4, 'small', measure), 'q-small q-note'));
    ends.slice(0, -1).forEach((from, i) => {
      const to = ends[i + 1]!;
      if (from.picture === to.picture) return;
      const lane = laneIn(from.picture);
      const x = from.right + 2;
      const y1 = leaving.place(from.picture, from.y + 14);
      const y2 = to.y + 4;
      const up = from.right + room.names + lane;
      let way = `H${up}V${y2}`;
      if (to.picture - from.picture > 1) {
        const above = -ABOVE - lane;
        const down = to.left - 92 - laneIn(to.picture - 1);
        way = `H${up}V${above}H${down}V${y2}`;
        top = ABOVE + (LANES + 1) * LANE;
      }
      const d = `M${x} ${y1}${way}H${to.left - 2}`;
      if (kind === 'region') children.push(path(d, 'q-band'));
      children.push(path(d, CLASSES[kind]));
      say(x, y1, name);
      bottom = Math.max(bottom, y1);
    });
    const last = ends.at(-1);
    if (outside !== undefined && last !== undefined) {
      const y = leaving.place(last.picture, last.y + 14);
      const x = last.right + 2;
      const end = last.right + room.names - 4;
      children.push(
        path(`M${x} ${y}H${end - 3}`, CLASSES[kind]),
        circle(end, y, 3, `${CLASSES[kind]} q-link-end`),
      );
      say(x, y, last.isPlaced ? `→ ${outside}` : `${name} → ${outside}`);
      right = Math.max(right, end + 6);
      bottom = Math.max(bottom, y);
    }
    return children.length === 0 ? [] : [group({ class: 'q-shared' }, [title(words), ...children])];
  });
  return { nodes, top, right, bottom };
}

const CLASSES: Readonly<Record<JointKind, string>> = {
  region: 'q-link',
  network: 'q-link q-peer-link',
  pass: 'q-link q-pass-link',
};
