import type { HostLayout } from '../hostLayout';
import type { Joint } from '../joint';
import type { LayoutPicture } from '../picture';

/** Machines beside each other, and what joins them. */
export interface SideBySide {
  readonly columns: readonly Column[];
  readonly joints: readonly Joint[];
}

interface Column {
  readonly picture: LayoutPicture;
  /** Place in the order of starting, from 1, where it is known. */
  readonly order?: number;
  /** What tells that it starts then: `start.sh:12`. */
  readonly startedBy?: string;
  /** Addresses of the host, which no guest sees. */
  readonly physical?: boolean;
}

/** Pictures of which nobody knows whether they run together: joined by what their own texts name. */
export function picturesTogether(given: readonly LayoutPicture[]): SideBySide {
  const pictures = arranged(given);
  const ties = new Map<string, { tie: Tie; ends: Map<number, readonly string[]> }>();
  pictures.forEach((picture, index) => {
    for (const tie of tiesOf(picture)) {
      const found = ties.get(tie.key) ?? { tie, ends: new Map<number, readonly string[]>() };
      if (!found.ends.has(index)) found.ends.set(index, tie.windows);
      ties.set(tie.key, found);
    }
  });
  const joints = [...ties.values()].flatMap(({ tie: { kind, name }, ends }): Joint[] => {
    if (ends.size < 2) return [];
    const words = `${kind === 'region' ? 'shared region' : 'network'} ${name}`;
    return [{ kind, name, words, ends: [...ends].map(([picture, windows]) => ({ picture, windows })) }];
  });
  return { columns: pictures.map((picture) => ({ picture })), joints };
}

/** The machines of a host in the order of starting, and after them its own addresses. */
export function hostTogether({ guests, physical, joints }: HostLayout): SideBySide {
  const columns = guests.map(({ picture, order, startedBy }): Column => {
    const at = startedBy && `${startedBy.file}:${startedBy.range.start.line + 1}`;
    return {
      picture,
      ...(order === undefined ? {} : { order }),
      ...(at === undefined ? {} : { startedBy: at }),
    };
  });
  return {
    columns: physical === undefined ? columns : [...columns, { picture: physical, physical: true }],
    joints,
  };
}

/** What two machines have in common, by a key that both know: a region's name, or the two ends of a network. */
interface Tie {
  readonly key: string;
  readonly kind: 'region' | 'network';
  /** What people call it. */
  readonly name: string;
  /** Ids of windows where it may be drawn, the best first. */
  readonly windows: readonly string[];
}

/** What of a machine others may have too. */
function tiesOf(picture: LayoutPicture): Tie[] {
  const regions = picture.factoryPages.flatMap((page) =>
    [...page.regions, ...page.attachable].map(({ name, data, controlPage }): Tie => {
      const windows = [data, controlPage, page.window].filter((id) => id !== undefined);
      return { key: `region ${name}`, kind: 'region', name, windows };
    }),
  );
  const peers = picture.spaces.mem.windows.flatMap(({ id, peer }): Tie[] => {
    if (peer === undefined) return [];
    const own = `/dev/qvm/${picture.system ?? ''}/${peer.name ?? ''}`;
    // Both ends make the same key of their two paths.
    const key = `peer ${[own, peer.path].sort().join(' ')}`;
    return [{ key, kind: 'network', name: peer.name ?? peer.path, windows: [id] }];
  });
  return [...regions, ...peers];
}

/** The pictures that have something in common with the first, or with one that has. */
export function tiedTo(pictures: readonly LayoutPicture[]): ReadonlySet<LayoutPicture> {
  const keys = new Map(pictures.map((picture) => [picture, tiesOf(picture).map(({ key }) => key)]));
  const tied = new Set(pictures.slice(0, 1));
  const known = new Set([...tied].flatMap((picture) => keys.get(picture) ?? []));
  for (let grown = true; grown; ) {
    grown = false;
    for (const picture of pictures) {
      const own = keys.get(picture) ?? [];
      if (tied.has(picture) || !own.some((key) => known.has(key))) continue;
      tied.add(picture);
      for (const key of own) known.add(key);
      grown = true;
    }
  }
  return tied;
}

/** Beyond this many machines not every order is tried. */
const MOST_ORDERED = 6;

/** The order in which what machines share leads over the fewest others; of equals the one nearest to the given. */
export function arranged(pictures: readonly LayoutPicture[]): readonly LayoutPicture[] {
  if (pictures.length < 3 || pictures.length > MOST_ORDERED) return pictures;
  const holders = new Map<string, LayoutPicture[]>();
  for (const picture of pictures)
    for (const { key } of tiesOf(picture)) holders.set(key, [...(holders.get(key) ?? []), picture]);
  const lengthOf = (order: readonly LayoutPicture[]) =>
    [...holders.values()].reduce((sum, list) => {
      const places = list.map((picture) => order.indexOf(picture));
      return sum + Math.max(...places) - Math.min(...places);
    }, 0);
  let best = pictures;
  let least = lengthOf(pictures);
  for (const order of ordersOf(pictures)) {
    const length = lengthOf(order);
    if (length < least) [best, least] = [order, length];
  }
  return best;
}

function* ordersOf<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length < 2) yield list;
  for (const [i, first] of list.entries()) {
    if (list.length < 2) return;
    for (const rest of ordersOf([...list.slice(0, i), ...list.slice(i + 1)])) yield [first, ...rest];
  }
}
