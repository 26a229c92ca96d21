import { FACTORY_SIGNATURE } from '../catalogue/shmem/factoryPage';
import { regionKey } from '../machine/regions';
import type { Action, ReadableFactoryRegister } from './action';
import { known, type Reading, unknown } from './reading';
import { findRegion, others, request } from './request';
import {
  attachedBits,
  emptySeats,
  type FactoryState,
  NAME_BYTES,
  type Region,
  readName,
  regionFor,
  type Seat,
  type SharedMemory,
  seatOf,
  withFactory,
  withRegion,
} from './sharedMemory';

/** What an action leads to. */
interface Outcome {
  readonly state: SharedMemory;
  /** What a read gives; undefined of writes. */
  readonly reading: Reading | undefined;
  /** Indexes of the participants that get an interrupt. */
  readonly interrupted: readonly number[];
}

/** All ones in `notify`: everyone but the writer. */
export const NOTIFY_ALL = 0xffffffffn;

/** The state after an action. Any action is taken in any state: one that makes no sense changes nothing. */
export function perform(state: SharedMemory, action: Action): Outcome {
  switch (action.kind) {
    case 'read-factory': {
      const factory = state.factories[action.by];
      return { ...same(state), reading: factory && readFactory(factory, action.register) };
    }
    case 'write-name':
      return same(writeName(state, action.by, action.at, action.byte));
    case 'write-size':
      return { reading: undefined, ...request(state, action.by, action.pages) };
    case 'write-find':
      return { reading: undefined, ...findRegion(state, action.by, action.number) };
    case 'read-control':
      return readControl(state, action.by, action.region, action.register);
    case 'write-notify':
      return notify(state, action.by, action.region, action.bits);
    case 'write-detach':
      return detach(state, action.by, action.region);
    case 'create':
      return same(create(state, action));
    case 'join':
      return join(state, action.region, action.prefixes);
  }
}

function same(state: SharedMemory): Outcome {
  return { state, reading: undefined, interrupted: [] };
}

/** What a read of a factory register gives; reading changes nothing there. */
export function readFactory(factory: FactoryState, register: ReadableFactoryRegister): Reading {
  if (register === 'signature') return known(FACTORY_SIGNATURE, 'documented');
  if (register !== 'name') return factory[register];
  const read = readName(factory);
  if (read.name !== undefined) return known(read.name, 'documented');
  if (read.problem === 'too long') {
    const bytes = Uint8Array.from(factory.name as number[]);
    return known(new TextDecoder().decode(bytes), 'documented', { reason: 'without a closing NUL' });
  }
  return unknown('no whole name was written; what the register holds before is not documented');
}

function writeName(state: SharedMemory, by: number, at: number, byte: number): SharedMemory {
  const factory = state.factories[by];
  if (factory === undefined || at < 0 || at >= NAME_BYTES) return state;
  return withFactory(state, by, {
    name: factory.name.map((old, index) => (index === at ? byte & 0xff : old)),
  });
}

/** What the two readable registers of a control page hold. */
export function controlReading(
  region: Region | undefined,
  seat: number | undefined,
  register: 'status' | 'idx',
): Reading {
  const own = seat === undefined ? undefined : region?.seats[seat];
  if (region === undefined || seat === undefined || own === undefined)
    return unknown('the guest is not attached: the addresses of the region are not there');
  if (register === 'idx') {
    return known(BigInt(seat), 'inferred', {
      reason:
        'the lowest free number: seen once with the host as 0 and a guest as 1; others who attach first take it',
    });
  }
  if (own.unsure)
    return unknown('a client had notified and left before the read; whether its bit stays is not documented');
  const bits = (BigInt(attachedBits(region)) << 16n) | BigInt(own.pending);
  return known(bits, 'inferred', { reason: 'if nobody else is attached' });
}

function readControl(state: SharedMemory, by: number, name: string, register: 'status' | 'idx'): Outcome {
  const region = regionFor(state, by, name);
  const seat = seatOf(region, by);
  const reading = controlReading(region, seat, register);
  if (region === undefined || seat === undefined || register === 'idx') return { ...same(state), reading };
  // Reading `status` clears who notified.
  return { ...same(withSeat(state, region, seat, { pending: 0, unsure: false })), reading };
}

function notify(state: SharedMemory, by: number, name: string, bits: bigint): Outcome {
  const region = regionFor(state, by, name);
  const own = seatOf(region, by);
  if (region === undefined || own === undefined) return same(state);
  const toAll = bits === NOTIFY_ALL;
  const reached = region.seats.map(
    (seat, index) => seat !== undefined && (toAll ? index !== own : ((bits >> BigInt(index)) & 1n) === 1n),
  );
  const seats = region.seats.map((seat, index) =>
    seat !== undefined && reached[index] ? { ...seat, pending: seat.pending | (1 << own) } : seat,
  );
  const interrupted = region.seats.flatMap((seat, index) =>
    reached[index] && seat !== undefined && seat.holder !== 'other' ? [seat.holder] : [],
  );
  return { state: withRegion(state, { ...region, seats }), reading: undefined, interrupted };
}

function detach(state: SharedMemory, by: number, name: string): Outcome {
  const region = regionFor(state, by, name);
  const own = seatOf(region, by);
  if (region === undefined || own === undefined) return same(state);
  const mark = 1 << own;
  const seats = region.seats.map((seat, index) => {
    if (seat === undefined || index === own) return undefined;
    return (seat.pending & mark) === 0 ? seat : { ...seat, pending: seat.pending & ~mark, unsure: true };
  });
  const left = seats.every((seat) => seat === undefined);
  return {
    state: withRegion(state, { ...region, seats, left }),
    reading: undefined,
    interrupted: others(region, by),
  };
}

/** The first creator's size stands; a later `create` of the same name changes nothing. */
function create(state: SharedMemory, action: Extract<Action, { kind: 'create' }>): SharedMemory {
  const { region: name, prefixes, pages, creator, source } = action;
  if (state.regions.has(regionKey(name, prefixes))) return state;
  const size =
    pages === undefined
      ? unknown('the size of the region is known only when qvm runs')
      : known(pages, 'stated', source === undefined ? {} : { source });
  return withRegion(state, { name, prefixes, pages: size, creator, left: false, seats: emptySeats() });
}

function join(state: SharedMemory, name: string, prefixes: string): Outcome {
  const region = state.regions.get(regionKey(name, prefixes));
  const free = region?.seats.indexOf(undefined) ?? -1;
  if (region === undefined || free < 0) return same(state);
  const seat: Seat = {
    holder: 'other',
    controlPage: unknown('someone who is only counted'),
    pending: 0,
    unsure: false,
  };
  const seats = region.seats.map((other, index) => (index === free ? seat : other));
  return {
    state: withRegion(state, { ...region, seats, left: false }),
    reading: undefined,
    interrupted: others(region, -1),
  };
}

function withSeat(state: SharedMemory, region: Region, at: number, change: Partial<Seat>): SharedMemory {
  const seats = region.seats.map((seat, index) =>
    index === at && seat !== undefined ? { ...seat, ...change } : seat,
  );
  return withRegion(state, { ...region, seats });
}
