import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHMEM_LIMITS } from '../../../server/src/catalogue/shmem/protocol';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';
import type { Action } from '../../../server/src/sharing/action';
import type { Participant } from '../../../server/src/sharing/participant';
import { controlReading, NOTIFY_ALL, perform } from '../../../server/src/sharing/perform';
import { known } from '../../../server/src/sharing/reading';
import {
  attachedBits,
  NAME_BYTES,
  type Region,
  regionFor,
  type SharedMemory,
  seatOf,
  untouchedMemory,
} from '../../../server/src/sharing/sharedMemory';

const ROOM = 100n;

/** Takes any name but those that begin with `x`, and has room for so many pages. */
function participant(name: string, room = ROOM): Participant {
  return {
    name,
    prefixes: '',
    factoryPage: known(0x1c050000n, 'stated'),
    vector: known(38n, 'observed'),
    judge: (region) => ({ verdict: region.startsWith('x') ? 'deny' : 'allow' }),
    place: (_region, pages = 0n) =>
      pages > room
        ? { fits: false, reason: 'no gap is large enough' }
        : { fits: true, controlPage: known(0x1000n, 'predicted') },
  };
}

/** One store for each byte of a name, the closing NUL with them. */
function nameWrites(by: number, name: string): Action[] {
  const bytes = [...new TextEncoder().encode(name), 0].slice(0, NAME_BYTES);
  return bytes.map((byte, at) => ({ kind: 'write-name', by, at, byte }));
}

function ask(by: number, name: string, pages: bigint): Action[] {
  return [...nameWrites(by, name), { kind: 'write-size', by, pages }];
}

function run(state: SharedMemory, actions: readonly Action[]): SharedMemory {
  return actions.reduce((now, action) => perform(now, action).state, state);
}

const statusOf = (state: SharedMemory, by: number) => {
  const { value } = state.factories[by]!.status;
  return STATUS_CODES.find(({ code }) => BigInt(code) === value)?.name;
};

const many = (count: number) =>
  untouchedMemory(Array.from({ length: count }, (_, index) => participant(`g${index}`)));

describe('a request', () => {
  test('creates a region with the size that was asked for', () => {
    const state = run(many(1), ask(0, 'a', 4n));
    expect(statusOf(state, 0)).toBe('GSS_OK');
    expect(state.factories[0]!.size.value).toBe(4n);
    expect(state.factories[0]!.shmem).toMatchObject({ value: 0x1000n, certainty: 'predicted' });
    expect(controlReading(regionFor(state, 0, 'a'), 0, 'status').value).toBe(0x0001_0000n);
  });

  test('attaches with the size of whoever was first', () => {
    const { state, interrupted } = perform(run(many(2), [...ask(0, 'a', 4n), ...nameWrites(1, 'a')]), {
      kind: 'write-size',
      by: 1,
      pages: 9n,
    });
    expect(state.factories[1]!.size.value).toBe(4n);
    expect(interrupted).toEqual([0]);
    expect(seatOf(regionFor(state, 1, 'a'), 1)).toBe(1);
  });

  test.each([
    ['a name that the list refuses', ask(0, 'xy', 4n), 'GSS_NO_PERMISSION'],
    ['a name without NUL', ask(0, 'n'.repeat(32), 4n), 'GSS_ILLEGAL_NAME'],
    ['an empty name', ask(0, '', 4n), 'GSS_ILLEGAL_NAME'],
    ['a name of 31 characters', ask(0, 'n'.repeat(31), 4n), 'GSS_OK'],
  ])('for %s', (_what, actions, status) => {
    expect(statusOf(run(many(1), actions), 0)).toBe(status);
  });

  test.each([
    ['the size before the name', [{ kind: 'write-size', by: 0, pages: 1n }], /before the name/],
    ['no pages', ask(0, 'a', 0n), /no pages/],
    ['more than fits', ask(0, 'a', ROOM + 1n), /GSS_NOMEM or GSS_UNKNOWN_FAILURE/],
    ['a region that it has already', [...ask(0, 'a', 1n), ...ask(0, 'a', 1n)], /attached already/],
  ] as [string, Action[], RegExp][])('ends in what nobody documents: %s', (_what, actions, reason) => {
    const { status, shmem } = run(many(1), actions).factories[0]!;
    expect(status).toMatchObject({ value: undefined, certainty: 'unknown' });
    expect(status.reason).toMatch(reason);
    expect(shmem.value).toBeUndefined();
  });

  test('of a 17th client is refused', () => {
    const count = SHMEM_LIMITS.clients + 1;
    const state = run(many(count), Array.from({ length: count }, (_, by) => ask(by, 'a', 1n)).flat());
    expect(statusOf(state, count - 2)).toBe('GSS_OK');
    expect(statusOf(state, count - 1)).toBe('GSS_CLIENT_MAX');
  });

  test('says nothing before it is made', () => {
    expect(perform(many(1), { kind: 'read-factory', by: 0, register: 'size' }).reading).toMatchObject({
      value: undefined,
      reason: expect.stringContaining('nothing was asked for yet'),
    });
  });

  test('for a region that everybody left tells the size only where both are the same', () => {
    const empty = run(many(1), [...ask(0, 'a', 4n), { kind: 'write-detach', by: 0, region: 'a' }]);
    expect(run(empty, ask(0, 'a', 4n)).factories[0]!.size.value).toBe(4n);
    expect(run(empty, ask(0, 'a', 5n)).factories[0]!.size.reason).toMatch(/everybody had detached/);
  });
});

describe('a notification', () => {
  const three = run(
    many(3),
    [0, 1, 2].flatMap((by) => ask(by, 'a', 1n)),
  );

  test('with all ones reaches everyone but the writer', () => {
    const { interrupted, state } = perform(three, {
      kind: 'write-notify',
      by: 1,
      region: 'a',
      bits: NOTIFY_ALL,
    });
    expect(interrupted).toEqual([0, 2]);
    const read = perform(state, { kind: 'read-control', by: 0, region: 'a', register: 'status' });
    expect(read.reading!.value).toBe(0x0007_0002n);
  });

  test('that its sender did not stay for leaves the bit unknown until it is read', () => {
    const state = run(three, [
      { kind: 'write-notify', by: 1, region: 'a', bits: 1n },
      { kind: 'write-detach', by: 1, region: 'a' },
    ]);
    const first = perform(state, { kind: 'read-control', by: 0, region: 'a', register: 'status' });
    expect(first.reading!.reason).toMatch(/left before the read/);
    const second = perform(first.state, { kind: 'read-control', by: 0, region: 'a', register: 'status' });
    expect(second.reading!.value).toBe(0x0005_0000n);
  });
});

describe('a look-up', () => {
  test('finds the only region by number 0, and no other', () => {
    const state = run(many(2), [...ask(0, 'a', 4n), { kind: 'write-find', by: 1, number: 0n }]);
    expect(perform(state, { kind: 'read-factory', by: 1, register: 'name' }).reading).toMatchObject({
      value: 'a',
    });
    expect(state.factories[1]!.size).toMatchObject({ value: 4n, certainty: 'inferred' });
    expect(statusOf(run(state, [{ kind: 'write-find', by: 1, number: 1n }]), 1)).toBe('GSS_DOES_NOT_EXIST');
  });

  test('does not say which of two regions has which number', () => {
    const state = run(many(1), [
      ...ask(0, 'a', 4n),
      ...ask(0, 'b', 4n),
      { kind: 'write-find', by: 0, number: 0n },
    ]);
    expect(state.factories[0]!.size.reason).toMatch(/which number/);
  });
});

/** More participants than a region has seats, a few names, and anything that they may do. */
const GUESTS = 20;
const byArbitrary = fc.nat(GUESTS);
const regionArbitrary = fc.constantFrom('a', 'b', 'xy', 'never');
const actionArbitrary: fc.Arbitrary<Action[]> = fc.oneof(
  fc
    .tuple(byArbitrary, regionArbitrary, fc.bigInt(0n, ROOM * 2n))
    .map(([by, name, pages]) => ask(by, name, pages)),
  fc
    .record({
      kind: fc.constant('write-name' as const),
      by: byArbitrary,
      at: fc.integer({ min: -2, max: 40 }),
      byte: fc.nat(300),
    })
    .map((one) => [one]),
  fc
    .record({ kind: fc.constant('write-size' as const), by: byArbitrary, pages: fc.bigInt(0n, 0xffffffffn) })
    .map((one) => [one]),
  fc
    .record({ kind: fc.constant('write-find' as const), by: byArbitrary, number: fc.bigInt(0n, 4n) })
    .map((one) => [one]),
  fc
    .record({
      kind: fc.constant('write-notify' as const),
      by: byArbitrary,
      region: regionArbitrary,
      bits: fc.bigInt(0n, NOTIFY_ALL),
    })
    .map((one) => [one]),
  fc
    .record({ kind: fc.constant('write-detach' as const), by: byArbitrary, region: regionArbitrary })
    .map((one) => [one]),
  fc
    .record({
      kind: fc.constant('read-control' as const),
      by: byArbitrary,
      region: regionArbitrary,
      register: fc.constantFrom('status' as const, 'idx' as const),
    })
    .map((one) => [one]),
  fc
    .record({ kind: fc.constant('join' as const), region: regionArbitrary, prefixes: fc.constant('') })
    .map((one) => [one]),
  fc
    .record({
      kind: fc.constant('create' as const),
      region: regionArbitrary,
      prefixes: fc.constant(''),
      pages: fc.option(fc.bigInt(1n, ROOM), { nil: undefined }),
      creator: fc.constant('qvm'),
    })
    .map((one) => [one]),
);
const anyActions = fc.array(actionArbitrary, { maxLength: 60 }).map((lists) => lists.flat());

/** Runs actions and looks at each state on the way; nothing that is done may throw. */
function watch(
  actions: readonly Action[],
  look: (before: SharedMemory, action: Action, after: SharedMemory) => void,
) {
  let state = many(GUESTS);
  for (const action of actions) {
    const { state: after } = perform(state, action);
    look(state, action, after);
    state = after;
  }
}

const regionsOf = (state: SharedMemory): Region[] => [...state.regions.values()];

describe('after any actions', () => {
  test('a region has no more clients than it may, and each once', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        watch(actions, (_before, _action, after) => {
          for (const { seats } of regionsOf(after)) {
            expect(seats).toHaveLength(SHMEM_LIMITS.clients);
            const holders = seats.flatMap((seat) =>
              seat === undefined || seat.holder === 'other' ? [] : [seat.holder],
            );
            expect(new Set(holders).size).toBe(holders.length);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('bits of notifications are those of attached clients', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        watch(actions, (_before, _action, after) => {
          for (const region of regionsOf(after)) {
            const attached = attachedBits(region);
            for (const seat of region.seats) expect((seat?.pending ?? 0) & ~attached).toBe(0);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('reading the status clears its low half and keeps its high one', () => {
    fc.assert(
      fc.property(anyActions, byArbitrary, (actions, by) => {
        const before = run(many(GUESTS), actions);
        const read: Action = { kind: 'read-control', by, region: 'a', register: 'status' };
        const first = perform(before, read);
        const second = perform(first.state, read);
        const { value } = second.reading!;
        if (seatOf(regionFor(before, by, 'a'), by) === undefined) expect(value).toBeUndefined();
        else {
          expect((value as bigint) & 0xffffn).toBe(0n);
          if (first.reading!.value !== undefined)
            expect((first.reading!.value as bigint) >> 16n).toBe((value as bigint) >> 16n);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the first creator's size stands while anybody is attached", () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        watch(actions, (before, _action, after) => {
          for (const [key, region] of before.regions)
            if (!region.left) expect(after.regions.get(key)?.pages).toEqual(region.pages);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a client that has detached has no address of the region and gets no bit', () => {
    fc.assert(
      fc.property(anyActions, byArbitrary, (actions, by) => {
        const state = run(many(GUESTS), [...actions, { kind: 'write-detach', by, region: 'a' }]);
        const region = regionFor(state, by, 'a');
        expect(seatOf(region, by)).toBeUndefined();
        expect(controlReading(region, seatOf(region, by), 'status').value).toBeUndefined();
        const { interrupted } = perform(state, {
          kind: 'write-notify',
          by: (by + 1) % GUESTS,
          region: 'a',
          bits: NOTIFY_ALL,
        });
        expect(interrupted).not.toContain(by);
      }),
      { numRuns: 100 },
    );
  });

  test('what was is not changed by what comes', () => {
    fc.assert(
      fc.property(anyActions, anyActions, (actions, more) => {
        const state = run(many(GUESTS), actions);
        const copy = structuredClone({ factories: state.factories, regions: state.regions });
        run(state, more);
        expect({ factories: state.factories, regions: state.regions }).toEqual(copy);
      }),
      { numRuns: 30 },
    );
  });
});
