import { FACTORY_REGISTERS } from '../catalogue/shmem/factoryPage';
import { SHMEM_LIMITS } from '../catalogue/shmem/protocol';
import { regionKey } from '../machine/regions';
import type { Participant } from './participant';
import { type Reading, unknown } from './reading';

/** The registers of one factory page that change. */
export interface FactoryState {
  /** The bytes of `name`; undefined where nothing is known of what they hold. */
  readonly name: readonly (number | undefined)[];
  readonly shmem: Reading;
  readonly vector: Reading;
  readonly status: Reading;
  readonly size: Reading;
}

/** Who holds a connection: one of the participants, or someone who is only counted. */
type Holder = number | 'other';

/** One connection of a region; its place in the list is the client's number. */
export interface Seat {
  readonly holder: Holder;
  /** Guest-physical address of the control page. */
  readonly controlPage: Reading;
  /** Bits of the clients that notified and were not read yet. */
  readonly pending: number;
  /** A client that had notified left before the read: whether its bit stays is not documented. */
  readonly unsure: boolean;
}

export interface Region {
  readonly name: string;
  readonly prefixes: string;
  /** Pages of data, as the first creator asked for. */
  readonly pages: Reading;
  /** What people call whoever made it. */
  readonly creator: string;
  /** Nobody is attached any more: whether qvm keeps it is not documented. */
  readonly left: boolean;
  /** As many as a region has clients at most. */
  readonly seats: readonly (Seat | undefined)[];
}

/** Everything that shared memory of one host is at one moment. Never changed; each action gives the next one. */
export interface SharedMemory {
  readonly participants: readonly Participant[];
  /** Of each participant. */
  readonly factories: readonly FactoryState[];
  /** By `regionKey`, in the order of their creation. */
  readonly regions: ReadonlyMap<string, Region>;
}

/** Bytes of the register `name`. */
export const NAME_BYTES = FACTORY_REGISTERS.find(({ name }) => name === 'name')?.count ?? 0;

const BEFORE = unknown('nothing was asked for yet; what the register holds then is not documented');

/** Guests that have not yet touched their factory pages, and no region. */
export function untouchedMemory(participants: readonly Participant[]): SharedMemory {
  const factory: FactoryState = {
    name: Array.from({ length: NAME_BYTES }, () => undefined),
    shmem: BEFORE,
    vector: BEFORE,
    status: BEFORE,
    size: BEFORE,
  };
  return { participants, factories: participants.map(() => factory), regions: new Map() };
}

export function emptySeats(): readonly undefined[] {
  return Array.from({ length: SHMEM_LIMITS.clients }, () => undefined);
}

/** The number of a participant among the clients of a region; undefined where it is not attached. */
export function seatOf(region: Region | undefined, holder: number): number | undefined {
  const index = region?.seats.findIndex((seat) => seat?.holder === holder) ?? -1;
  return index < 0 ? undefined : index;
}

/** Bit set of the clients that are attached. */
export function attachedBits(region: Region): number {
  return region.seats.reduce((bits, seat, index) => (seat === undefined ? bits : bits | (1 << index)), 0);
}

/** The region of a name as a participant means it. */
export function regionFor(state: SharedMemory, by: number, name: string): Region | undefined {
  return state.regions.get(regionKey(name, state.participants[by]?.prefixes ?? ''));
}

export function withRegion(state: SharedMemory, region: Region): SharedMemory {
  const regions = new Map(state.regions).set(regionKey(region.name, region.prefixes), region);
  return { ...state, regions };
}

export function withFactory(state: SharedMemory, by: number, change: Partial<FactoryState>): SharedMemory {
  const factories = state.factories.map((factory, at) => (at === by ? { ...factory, ...change } : factory));
  return { ...state, factories };
}

/** What the bytes of a `name` spell up to the closing NUL. */
type NameRead =
  | { readonly name: string }
  /** No byte is left for the NUL. */
  | { readonly name: undefined; readonly problem: 'too long' }
  /** Some byte before the NUL was never written. */
  | { readonly name: undefined; readonly problem: 'not written' };

export function readName({ name }: FactoryState): NameRead {
  const end = name.indexOf(0);
  const bytes = end < 0 ? name : name.slice(0, end);
  if (bytes.some((byte) => byte === undefined)) return { name: undefined, problem: 'not written' };
  if (end < 0) return { name: undefined, problem: 'too long' };
  return { name: new TextDecoder().decode(Uint8Array.from(bytes as number[])) };
}
