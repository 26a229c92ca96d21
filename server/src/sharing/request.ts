import type { SharingSource } from '../../../shared/sharing';
import { joinList } from '../../../shared/words';
import { SHMEM_LIMITS } from '../catalogue/shmem/protocol';
import { STATUS_CODES } from '../catalogue/shmem/status';
import { known, type Reading, unknown } from './reading';
import {
  emptySeats,
  type FactoryState,
  type Region,
  readName,
  regionFor,
  type Seat,
  type SharedMemory,
  seatOf,
  withFactory,
  withRegion,
} from './sharedMemory';

/** What the guest's registers show after a request, and who else learns of it. */
interface Answer {
  readonly state: SharedMemory;
  /** Indexes of the participants whose `status` changed. */
  readonly interrupted: readonly number[];
}

type StatusName = 'GSS_OK' | 'GSS_NOMEM' | 'GSS_UNKNOWN_FAILURE' | 'GSS_CLIENT_MAX' | 'GSS_ILLEGAL_NAME';

/** A code of the factory page's `status` by its name. */
function statusCode(name: StatusName | 'GSS_NO_PERMISSION' | 'GSS_DOES_NOT_EXIST'): bigint {
  const fact = STATUS_CODES.find((code) => code.name === name);
  if (fact === undefined) throw new RangeError(`no status ${name}`);
  return BigInt(fact.code);
}

/**
 * What a write of `size` does: it creates the region that `name` spells, or attaches it with the size that it has. What
 * the manual does not tell of a request is unknown afterwards, and leaves the regions as they were.
 */
export function request(state: SharedMemory, by: number, pages: bigint): Answer {
  const participant = state.participants[by];
  const factory = state.factories[by];
  if (participant === undefined || factory === undefined) return { state, interrupted: [] };
  const refuse = (status: Reading): Answer => ({ state: failed(state, by, status), interrupted: [] });
  const read = readName(factory);
  if (read.name === undefined) return refuse(nameProblem(read.problem));
  const { name } = read;
  if (name === '') {
    return refuse(known(statusCode('GSS_ILLEGAL_NAME'), 'inferred', { reason: 'the name is empty' }));
  }
  const { verdict, source } = participant.judge(name);
  if (verdict === undefined)
    return refuse(unknown('whether the list allows the name is known only when qvm runs'));
  if (verdict === 'deny') {
    return refuse(
      known(statusCode('GSS_NO_PERMISSION'), 'documented', source === undefined ? {} : { source }),
    );
  }
  const region = regionFor(state, by, name);
  if (region === undefined) return create(state, by, { name, pages, allowed: source });
  if (seatOf(region, by) !== undefined) {
    return refuse(unknown('the region is attached already; what a second request does is not documented'));
  }
  return attach(state, by, surviving(region, pages), source);
}

function nameProblem(problem: 'too long' | 'not written'): Reading {
  if (problem === 'not written')
    return unknown('the size was written before the name; what qvm makes of that is not documented');
  return known(statusCode('GSS_ILLEGAL_NAME'), 'inferred', {
    reason: `the name has more than ${SHMEM_LIMITS.nameLength} bytes and no closing NUL`,
  });
}

/** A region that everybody had left may be the old one or a new one: its size is known where both are the same. */
function surviving(region: Region, pages: bigint): Region {
  if (!region.left || region.pages.value === pages) return region;
  const reason = 'everybody had detached; whether qvm keeps such a region with its size is not documented';
  return { ...region, pages: unknown(reason) };
}

/** A region that is not there yet. */
interface Wanted {
  readonly name: string;
  readonly pages: bigint;
  /** The line that lets the guest have the name. */
  readonly allowed: SharingSource | undefined;
}

function create(state: SharedMemory, by: number, { name, pages, allowed }: Wanted): Answer {
  const { name: creator, prefixes } = state.participants[by]!;
  if (pages === 0n) {
    const status = unknown('a region of no pages; what qvm makes of that is not documented');
    return { state: failed(state, by, status), interrupted: [] };
  }
  const size = known(pages, 'documented', { reason: `as ${creator} asked for, which created it` });
  const region = { name, prefixes, pages: size, creator, left: false, seats: emptySeats() };
  return attach(state, by, region, allowed);
}

function attach(state: SharedMemory, by: number, region: Region, allowed: SharingSource | undefined): Answer {
  const participant = state.participants[by]!;
  const refuse = (status: Reading): Answer => ({ state: failed(state, by, status), interrupted: [] });
  const free = region.seats.indexOf(undefined);
  if (free < 0) return refuse(known(statusCode('GSS_CLIENT_MAX'), 'documented'));
  const pages = typeof region.pages.value === 'bigint' ? region.pages.value : undefined;
  const room = participant.place(region.name, pages);
  if (!room.fits) {
    const either = joinList(['GSS_NOMEM', 'GSS_UNKNOWN_FAILURE'], 'or');
    return refuse(unknown(`${room.reason}; whether qvm answers ${either} is not documented`));
  }
  const seat: Seat = { holder: by, controlPage: room.controlPage, pending: 0, unsure: false };
  const seats = region.seats.map((other, index) => (index === free ? seat : other));
  const attached = withRegion(state, { ...region, left: false, seats });
  return {
    state: withFactory(attached, by, {
      status: known(statusCode('GSS_OK'), 'documented', allowed === undefined ? {} : { source: allowed }),
      shmem: room.controlPage,
      size: region.pages,
      vector: participant.vector,
    }),
    interrupted: others(region, by),
  };
}

/** The participants that hold a region, without one. */
export function others({ seats }: Region, by: number): number[] {
  return seats.flatMap((seat) =>
    seat === undefined || seat.holder === 'other' || seat.holder === by ? [] : [seat.holder],
  );
}

/** Only the status tells of a request that failed. */
function failed(state: SharedMemory, by: number, status: Reading): SharedMemory {
  const after = unknown('the last request did not succeed; what the register holds then is not documented');
  return withFactory(state, by, { status, shmem: after, vector: after, size: after });
}

/** What a write of `find` does. Nothing is attached by it. */
export function findRegion(state: SharedMemory, by: number, number: bigint): Answer {
  const regions = [...state.regions.values()];
  const prefixes = state.participants[by]?.prefixes ?? '';
  const [only] = regions;
  const reason = 'if the host has no other regions';
  const other = unknown('the last request was a look-up; what the register holds then is not documented');
  const give = (change: Partial<FactoryState>): Answer => ({
    state: withFactory(state, by, { shmem: other, vector: other, ...change }),
    interrupted: [],
  });
  const noName = Array.from({ length: state.factories[by]?.name.length ?? 0 }, () => undefined);
  if (number >= BigInt(regions.length)) {
    const status = known(statusCode('GSS_DOES_NOT_EXIST'), 'inferred', { reason });
    return give({ status, size: other, name: noName });
  }
  const status = known(statusCode('GSS_OK'), 'inferred', { reason });
  if (only === undefined || regions.length > 1 || only.left || only.prefixes !== prefixes) {
    return give({ status, size: unknown('which region has which number is not documented'), name: noName });
  }
  const bytes = new TextEncoder().encode(only.name);
  const name = noName.map((_, at) => bytes[at] ?? 0);
  return give({
    status,
    size: { ...only.pages, certainty: only.pages.value === undefined ? 'unknown' : 'inferred' },
    name,
  });
}
