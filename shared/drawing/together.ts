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

/** Index of the guest that a picture shows; undefined of a configuration that is none of the host. */
export function guestOf({ uri }: LayoutPicture, { guests }: HostLayout): number | undefined {
  // A file may be a part of several machines: the one that it names comes first.
  const own = guests.findIndex(({ picture }) => picture.uri === uri);
  const index = own >= 0 ? own : guests.findIndex(({ files }) => files.includes(uri));
  return index < 0 ? undefined : index;
}

/**
 * The machines of a host in the order of starting, then its own addresses.
 * @param shown what stands in place of the guests' own pictures, and which guests are there; what is none of the host
 *   comes last. All guests by default.
 */
export function hostTogether(host: HostLayout, shown?: readonly LayoutPicture[]): SideBySide {
  const { guests, physical } = host;
  const pictures = new Map<number, LayoutPicture>(
    shown === undefined ? guests.map(({ picture }, index) => [index, picture]) : [],
  );
  for (const picture of shown ?? []) {
    const index = guestOf(picture, host);
    if (index !== undefined && !pictures.has(index)) pictures.set(index, picture);
  }
  const places = new Map<number, number>();
  const columns: Column[] = [];
  guests.forEach(({ order, startedBy }, index) => {
    const picture = pictures.get(index);
    if (picture === undefined) return;
    places.set(index, columns.length);
    const at = startedBy && `${startedBy.file}:${startedBy.range.start.line + 1}`;
    columns.push({
      picture,
      ...(order === undefined ? {} : { order }),
      ...(at === undefined ? {} : { startedBy: at }),
    });
  });
  if (physical !== undefined) {
    places.set(guests.length, columns.length);
    columns.push({ picture: physical, physical: true });
  }
  const joints = host.joints.flatMap((joint): Joint[] => {
    const ends = joint.ends.flatMap((end) => {
      const picture = places.get(end.picture);
      return picture === undefined ? [] : [{ ...end, picture }];
    });
    // What leads to a machine that is left out still says where to.
    const left = joint.ends.flatMap(({ picture }) =>
      places.has(picture) ? [] : (guests[picture]?.name ?? []),
    );
    const outside = [...(joint.outside === undefined ? [] : [joint.outside]), ...left].join(', ');
    const isOfGuest = ends.some(({ picture }) => columns[picture]?.physical !== true);
    if (!isOfGuest || (ends.length < 2 && outside === '')) return [];
    return [{ ...joint, ends, ...(outside === '' ? {} : { outside }) }];
  });
  const others = (shown ?? []).filter((picture) => guestOf(picture, host) === undefined);
  return { columns: [...columns, ...others.map((picture) => ({ picture }))], joints };
}

/** When each machine starts, in words. */
export function startWords({ columns }: SideBySide): string[] {
  return columns.flatMap(({ picture, order, startedBy }) =>
    order === undefined ? [] : [`${picture.title}: ${startWord(order, startedBy)}`],
  );
}

/** `starts first: start.sh:9` */
export function startWord(order: number, startedBy: string | undefined): string {
  const when = order === 1 ? 'starts first' : `starts as number ${order}`;
  return startedBy === undefined ? when : `${when}: ${startedBy}`;
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
