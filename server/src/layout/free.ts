import { describeAddress } from '../../../shared/address';
import { PAGE } from '../../../shared/page';
import type { Catalogue } from '../catalogue/catalogue';
import type { VdevFact, WindowFact } from '../catalogue/shape';
import { usualPlaces } from '../machine/usual';
import type { ComponentNode } from '../syntax/tree';
import { countWhile } from '../text/sorted';
import { RangeIndex } from './near';
import { type Need, Room } from './room';
import type { Ranged } from './sweep';
import type { Window } from './window';

/** For what a place in guest-physical memory is wanted. */
interface PlaceQuestion {
  /** What the catalogue knows of the device; undefined for someone's own vdev, which gets a page. */
  readonly device: VdevFact | undefined;
  /** The option that places the window; `loc` when absent. */
  readonly option?: string | undefined;
  /** The component that is placed: the windows at that option, or at its default, give up their place. */
  readonly component?: ComponentNode | undefined;
  /** Bytes to keep clear, where it is not the size that the catalogue knows. */
  readonly size?: bigint | undefined;
  /** An address to try before any other. */
  readonly wanted?: bigint | undefined;
}

/** Why just this place. `vdev` is a type, `after` and `at` are where the search began. */
export type PlaceReason =
  | { readonly kind: 'wanted' }
  | { readonly kind: 'usual'; readonly vdev: string }
  | { readonly kind: 'default'; readonly vdev: string }
  | { readonly kind: 'expected'; readonly vdev: string }
  | { readonly kind: 'after-kind'; readonly after: Window }
  | { readonly kind: 'after-usual'; readonly vdev: string; readonly at: bigint }
  | { readonly kind: 'after-devices'; readonly after: Window }
  | { readonly kind: 'among-devices' }
  | { readonly kind: 'nearest'; readonly at: bigint };

export interface FreePlace {
  /** A page boundary. */
  readonly place: bigint;
  readonly reason: PlaceReason;
}

/** Device windows lie at least a page apart; published files mostly space them 64 KiB apart. */
const WIDEST_STRIDE = 0x10000n;
/** Windows further apart than this are no neighbours: one nibble of a 32-bit address. */
const NEIGHBOURHOOD = 1n << 28n;
/** Where devices begin in the map that the published Arm guests follow (Versatile Express, CS3). */
const HOME = 0x1c000000n;

/**
 * The one answer to "which guest-physical place is free?": the usual place of the device, its default or where guests expect it, the next after
 * the devices of its kind, the next after its usual place, the next after the devices around, the lowest among them,
 * the nearest. Whatever it is, it is clear of windows, defaults, reservations and predicted regions, and the space
 * after a window of unknown size is taken only when nothing else is left.
 */
export class FreeSpace {
  private rooms: readonly [careful: Room, all: Room] | undefined;
  private ports: RangeIndex<Window> | undefined;
  private devices: readonly Window[] | undefined;
  private inText: readonly Window[] | undefined;
  private readonly strides = new Map<bigint, ReadonlyMap<bigint, number>>();
  private readonly byKind = new Map<VdevFact, readonly Window[]>();
  private readonly byPart = new Map<bigint, readonly Window[]>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly vcpuCount: number,
    /** By start, predictions included. */
    private readonly windows: { readonly mem: readonly Window[]; readonly io: readonly Window[] },
    private readonly windowsOf: ReadonlyMap<ComponentNode, readonly Window[]>,
  ) {}

  /** The free place to prefer; undefined when no gap is large enough. */
  place(question: PlaceQuestion): FreePlace | undefined {
    for (const room of this.allRooms()) {
      for (const candidate of this.candidates(question, room)) return candidate;
    }
    return undefined;
  }

  /** The place that `place` gives first, then others that suggest themselves; each once. */
  places(question: PlaceQuestion): FreePlace[] {
    const places = new Map<bigint, FreePlace>();
    for (const room of this.allRooms()) {
      for (const candidate of this.candidates(question, room)) {
        const isLast = candidate.reason.kind === 'nearest' && places.size > 0;
        if (!isLast && !places.has(candidate.place)) places.set(candidate.place, candidate);
      }
      if (places.size > 0) break;
    }
    return [...places.values()];
  }

  /** The lowest place in a range (half-open), as the device needs it aligned; undefined when none there is large enough. */
  placeIn(question: PlaceQuestion, { start, end }: Ranged): bigint | undefined {
    const { device, option = 'loc' } = question;
    const need = this.needOf(
      question,
      device?.windows.find((window) => isPlacedBy(window, option)),
    );
    for (const room of this.allRooms()) {
      const place = room.lowest(start, end, need);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** The place that a window should move to; undefined for what should stay where it is, and when there is none. */
  placeFor(window: Window): FreePlace | undefined {
    return isMovable(window)
      ? this.place({
          device: window.component?.vdev,
          option: window.option?.name,
          component: window.component,
          size: window.openEnded ? PAGE : window.safeEnd - window.start,
        })
      : undefined;
  }

  /** Whether nothing takes any of `start … end`, except windows of a component. */
  isFree(start: bigint, end: bigint, without?: ComponentNode): boolean {
    const own = new Set(without === undefined ? [] : (this.windowsOf.get(without) ?? []));
    const [, room] = this.allRooms();
    return room.isFree(start, end, own);
  }

  /** As `isFree`, for ports. */
  arePortsFree(start: bigint, end: bigint, without?: ComponentNode): boolean {
    this.ports ??= new RangeIndex(this.windows.io);
    for (const { component } of this.ports.allIn(start, end)) {
      if (component === undefined || component !== without) return false;
    }
    return true;
  }

  /** Free places by preference, each found when it is asked for. */
  private *candidates(question: PlaceQuestion, room: Room): Generator<FreePlace> {
    const { device, option = 'loc', component, wanted } = question;
    const fact = device?.windows.find((window) => isPlacedBy(window, option));
    const need = this.needOf(question, fact);
    const { own, size } = need;
    const isFree = (start: bigint) => room.isFree(start, start + size, own);
    const vdev = device?.name ?? '';

    if (wanted !== undefined && isFree(wanted)) yield { place: wanted, reason: { kind: 'wanted' } };
    const usual = option === 'loc' ? usualPlaces(device, this.catalogue) : [];
    const inMemory = usual.flatMap(({ space, address }) => (space === 'mem' ? [address] : []));
    for (const place of inMemory) if (isFree(place)) yield { place, reason: { kind: 'usual', vdev } };
    const fallback = fact?.space === 'mem' ? fact.fallback?.address : undefined;
    if (fallback !== undefined && isFree(fallback))
      yield { place: fallback, reason: { kind: 'default', vdev } };
    const expected = fact?.expected?.address;
    if (expected !== undefined && isFree(expected))
      yield { place: expected, reason: { kind: 'expected', vdev } };

    const isOther = (window: Window) => component === undefined || window.component !== component;
    const sameKind = device === undefined ? undefined : this.ofKind(device).findLast(isOther);
    const home = inMemory[0] ?? fallback ?? fact?.expected?.address ?? wanted;
    const start =
      sameKind?.start ?? home ?? this.lastInText(component)?.start ?? this.stated().find(isOther)?.start;
    const part = (start ?? HOME) / NEIGHBOURHOOD;
    const near = this.around(part);
    const stride = larger(this.strideOf(part, own), need.align);
    const until = (part + 1n) * NEIGHBOURHOOD;
    const next = (from: bigint, end: bigint) => room.lowest(from, end, { ...need, align: stride });

    if (sameKind !== undefined) {
      const place = next(sameKind.end, until);
      if (place !== undefined) yield { place, reason: { kind: 'after-kind', after: sameKind } };
    }
    if (home !== undefined && home / NEIGHBOURHOOD === part) {
      const place = next(home, until);
      if (place !== undefined) yield { place, reason: { kind: 'after-usual', vdev, at: home } };
    }
    const highest = near.findLast(isOther);
    if (highest !== undefined) {
      const place = next(highest.end, until);
      if (place !== undefined) yield { place, reason: { kind: 'after-devices', after: highest } };
    }
    const at = home ?? start ?? HOME;
    const place = next(near.find(isOther)?.start ?? at, until);
    if (place !== undefined) yield { place, reason: { kind: 'among-devices' } };
    const nearest = room.nearest(at, need);
    if (nearest !== undefined) yield { place: nearest, reason: { kind: 'nearest', at } };
  }

  private needOf({ option = 'loc', component, size }: PlaceQuestion, fact: WindowFact | undefined): Need {
    const isInMemory = fact?.space === 'mem';
    const vcpus = fact?.perCpu === true ? BigInt(this.vcpuCount) : 1n;
    const own = (component === undefined ? undefined : this.windowsOf.get(component)) ?? [];
    const givesUp = ({ certainty, option: stated, start }: Window) => {
      if (certainty !== 'stated') return certainty === 'default' && start === fact?.fallback?.address;
      const name = stated?.name ?? '';
      return name === option || (fact !== undefined && isPlacedBy(fact, name));
    };
    return {
      size: size ?? (isInMemory ? fact.safe : PAGE) * vcpus,
      align: isInMemory ? powerBelow(fact.least) : PAGE,
      own: new Set(own.filter(givesUp)),
    };
  }

  /** Two views of what is taken, the one to prefer first. */
  private allRooms(): readonly [careful: Room, all: Room] {
    this.rooms ??= [new Room(this.windows.mem, true), new Room(this.windows.mem, false)];
    return this.rooms;
  }

  /** The device windows that the file states, by start. */
  private stated(): readonly Window[] {
    this.devices ??= this.windows.mem.filter(
      ({ kind, certainty, openEnded }) =>
        (kind === 'vdev' || kind === 'factory-page') &&
        (certainty === 'stated' || certainty === 'verified') &&
        !openEnded,
    );
    return this.devices;
  }

  private ofKind(device: VdevFact): readonly Window[] {
    return remember(this.byKind, device, () =>
      this.stated().filter(({ component }) => component?.vdev === device),
    );
  }

  private around(part: bigint): readonly Window[] {
    return remember(this.byPart, part, () =>
      this.stated().filter(({ start }) => start / NEIGHBOURHOOD === part),
    );
  }

  /** The device that stands last in the text before a component, or last of all. */
  private lastInText(component: ComponentNode | undefined): Window | undefined {
    this.inText ??= this.stated().toSorted((one, other) => startInText(one) - startInText(other));
    const edge = component?.start ?? Number.MAX_SAFE_INTEGER;
    return this.inText[countWhile(this.inText, (window) => startInText(window) < edge) - 1];
  }

  /** The largest power of two, up to 64 KiB, that all starts around are multiples of; a page at least. */
  private strideOf(part: bigint, own: ReadonlySet<Window>): bigint {
    const counts = remember(this.strides, part, () => {
      const counted = new Map<bigint, number>();
      for (const { start } of this.around(part))
        counted.set(alignmentOf(start), (counted.get(alignmentOf(start)) ?? 0) + 1);
      return counted;
    });
    for (let stride = PAGE; stride < WIDEST_STRIDE; stride <<= 1n) {
      const given = [...own].filter((window) => alignmentOf(window.start) === stride).length;
      if ((counts.get(stride) ?? 0) > given) return stride;
    }
    return WIDEST_STRIDE;
  }
}

/**
 * Whether a window can be moved by the file and may: passed-through memory has the address that the hardware gives,
 * and an interrupt controller the one that guests expect.
 */
export function isMovable({ kind, addressPart, space }: Window): boolean {
  return (kind === 'vdev' || kind === 'factory-page') && addressPart !== undefined && space === 'mem';
}

/** Of windows in conflict the one that should move: the last in the text, as what stood there first is more likely to be known elsewhere. */
export function moverOf(windows: readonly Window[]): Window | undefined {
  return windows
    .filter(isMovable)
    .toSorted((one, other) => startInText(one) - startInText(other))
    .at(-1);
}

/** A reason as a clause: `usual for shmem`, `next free after pl011`. */
export function describePlaceReason(reason: PlaceReason): string {
  switch (reason.kind) {
    case 'wanted':
      return 'free';
    case 'usual':
      return `usual for ${reason.vdev}`;
    case 'default':
      return `the default of ${reason.vdev}`;
    case 'expected':
      return 'where QNX guests expect it';
    case 'after-kind':
    case 'after-devices':
      return `next free after ${reason.after.label}`;
    case 'after-usual':
      return `next free after ${describeAddress(reason.at)}, the usual place of ${reason.vdev}`;
    case 'among-devices':
      return 'lowest free among the devices';
    case 'nearest':
      return `nearest free to ${describeAddress(reason.at)}`;
  }
}

function isPlacedBy(window: WindowFact, option: string): boolean {
  return window.option === option || window.aliases?.includes(option) === true;
}

function startInText({ component }: Window): number {
  return component?.start ?? 0;
}

/** The largest power of two from a page to 64 KiB that an address is a multiple of; a page where none is. */
function alignmentOf(address: bigint): bigint {
  let stride = WIDEST_STRIDE;
  while (stride > PAGE && address % stride !== 0n) stride >>= 1n;
  return stride;
}

/** The largest power of two that is no larger than a size; a page at least. */
function powerBelow(size: bigint): bigint {
  let power = PAGE;
  while (power << 1n <= size) power <<= 1n;
  return power;
}

function remember<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
