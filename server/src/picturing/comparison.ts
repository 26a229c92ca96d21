import { describeAddress, readHex } from '../../../shared/address';
import type {
  ChangeKind,
  LayoutPicture,
  SpacePicture,
  WindowChange,
  WindowPicture,
} from '../../../shared/picture';
import { describeIn, type Space } from '../../../shared/range';
import { describeSize } from '../../../shared/size';
import { counted } from '../../../shared/words';

/** A window of both layouts. */
interface Pair {
  readonly now: WindowPicture;
  readonly before: WindowPicture;
}

/**
 * A layout with what differs from an older one: each window says what became of it, and those that are gone, or have
 * left a place, stand beside the others. What the older layout says of conflicts and of free space is left out.
 * @param against what the older one is, for people
 */
export function compareLayouts(now: LayoutPicture, before: LayoutPicture, against: string): LayoutPicture {
  const spaces = {
    mem: compareSpaces('mem', now.spaces.mem, before.spaces.mem),
    io: compareSpaces('io', now.spaces.io, before.spaces.io),
    pci: compareSpaces('pci', now.spaces.pci, before.spaces.pci),
  };
  const windows = Object.values(spaces).flatMap((space) => space.windows);
  const count = (kind: ChangeKind | undefined) =>
    windows.filter(({ change }) => change?.kind === kind).length;
  const counts = {
    new: count('new'),
    gone: count('gone'),
    moved: count('moved'),
    resized: count('resized'),
    changed: count('changed'),
    same: count(undefined),
  };
  return { ...now, spaces, comparison: { against, counts, facts: factsOf(now, before) } };
}

/** What is no window. */
function factsOf({ summary: now }: LayoutPicture, { summary: before }: LayoutPicture): string[] {
  const memory = (bytes: string) => `${describeSize(BigInt(bytes))} RAM`;
  return [
    ...(now.memory === before.memory ? [] : [`${memory(now.memory)}, was ${memory(before.memory)}`]),
    ...(now.vcpus === before.vcpus ? [] : [`${counted(now.vcpus, 'vCPU')}, was ${before.vcpus}`]),
    ...(now.architecture === before.architecture
      ? []
      : [`${now.architecture ?? 'unknown'}, was ${before.architecture ?? 'unknown'}`]),
    ...(now.conflicts === before.conflicts
      ? []
      : [`${counted(now.conflicts, 'conflict')}, ${before.conflicts} before`]),
  ];
}

function compareSpaces(space: Space, now: SpacePicture, before: SpacePicture): SpacePicture {
  const pairs = pairWindows(now.windows, before.windows);
  const olderOf = new Map(pairs.map((pair) => [pair.now, pair.before]));
  const paired = new Set(pairs.map((pair) => pair.before));
  const own = now.windows.map((window): WindowPicture => {
    const older = olderOf.get(window);
    const change = older === undefined ? NEW : changeOf(space, { now: window, before: older });
    return change === undefined ? window : { ...window, change };
  });
  const left = own.flatMap((window, index) => {
    const older = olderOf.get(now.windows[index]!);
    if (older === undefined || window.change?.kind !== 'moved') return [];
    const words = `moved to ${placeOf(space, window)}`;
    return [formerWindow({ ...older, interrupts: [] }, { kind: 'was', words, other: window.id })];
  });
  const gone = before.windows
    .filter((window) => !paired.has(window))
    .map((window) => formerWindow(window, { kind: 'gone', words: 'gone' }));
  // Those of the present layout keep their order among each other.
  const windows = [...own, ...left, ...gone].sort((a, b) => compare(readHex(a.start), readHex(b.start)));
  return { ...now, windows };
}

const NEW: WindowChange = { kind: 'new', words: 'new' };

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

const formerId = (id: string) => `before:${id}`;

/** A window of the older layout, which has no place in the present text and no part in its conflicts. */
function formerWindow(older: WindowPicture, change: WindowChange): WindowPicture {
  const { source, addressSource, moveTo, factory, ...rest } = older;
  const interrupts = older.interrupts.map((interrupt) => ({ ...interrupt, clash: false }));
  return { ...rest, id: formerId(older.id), interrupts, overlaps: [], change };
}

/**
 * Which window is which. The same thing at the same place first, then the same thing in the order of addresses, then
 * another name at the same place.
 */
function pairWindows(now: readonly WindowPicture[], before: readonly WindowPicture[]): Pair[] {
  const pairs: Pair[] = [];
  let left: readonly WindowPicture[] = now;
  let older: readonly WindowPicture[] = before;
  for (const keyOf of [
    (w: WindowPicture) => `${nameOf(w)} ${w.start}`,
    nameOf,
    (w: WindowPicture) => `${w.kind} ${w.start}`,
  ]) {
    const waiting = new Map<string, WindowPicture[]>();
    for (const window of older) {
      const list = waiting.get(keyOf(window));
      if (list === undefined) waiting.set(keyOf(window), [window]);
      else list.push(window);
    }
    const found = new Map<WindowPicture, WindowPicture>();
    for (const window of left) {
      const match = waiting.get(keyOf(window))?.shift();
      if (match !== undefined) found.set(window, match);
    }
    for (const [window, match] of found) pairs.push({ now: window, before: match });
    const taken = new Set(found.values());
    left = left.filter((window) => !found.has(window));
    older = older.filter((window) => !taken.has(window));
  }
  return pairs;
}

const nameOf = ({ kind, part, label, region }: WindowPicture) => [kind, part, label, region].join(' ');

/** Undefined where the two are the same. */
function changeOf(space: Space, { now, before }: Pair): WindowChange | undefined {
  const isMoved = now.start !== before.start;
  const isResized =
    space === 'mem' &&
    (now.openEnded === true) === (before.openEnded === true) &&
    sizeOf(now) !== sizeOf(before);
  const lines = ({ interrupts }: WindowPicture) => interrupts.map(({ text }) => text).join(', ');
  const words = [
    ...(isMoved ? [`moved from ${placeOf(space, before)}`] : []),
    ...(isResized
      ? [`${sizeOf(now) > sizeOf(before) ? 'grown' : 'shrunk'} from ${describeSize(sizeOf(before))}`]
      : []),
    ...(now.label === before.label ? [] : [`was ${before.label}`]),
    ...(now.detail === before.detail ? [] : [`was ${before.detail ?? 'without that'}`]),
    ...(lines(now) === lines(before) ? [] : [`interrupt was ${lines(before) || 'none'}`]),
  ];
  if (words.length === 0) return undefined;
  return {
    kind: isMoved ? 'moved' : isResized ? 'resized' : 'changed',
    words: words.join(', '),
    ...(isMoved ? { other: formerId(before.id) } : {}),
  };
}

const sizeOf = ({ start, end }: WindowPicture) => readHex(end) - readHex(start);

/** Where a window begins; a port or a function as people write it. */
function placeOf(space: Space, { start, end }: WindowPicture): string {
  return space === 'mem' ? describeAddress(readHex(start)) : describeIn(space, readHex(start), readHex(end));
}
