import type {
  SharingGuest,
  SharingPicture,
  SharingScenario,
  SharingSource,
  SharingWish,
} from '../../../shared/sharing';
import { counted } from '../../../shared/words';
import { SHMEM_LIMITS } from '../catalogue/shmem/protocol';
import { prefixesOf } from '../machine/region';
import { describePolicy, verdictFor } from '../machine/regions';
import {
  type CastMember,
  castFor,
  participantOf,
  regionNames,
  regionPages,
  type SharingMachine,
} from './cast';
import { NAME_BYTES } from './sharedMemory';
import { Walk } from './walk';

/** Guests that are shown side by side at most. */
const MOST_GUESTS = 6;

/** Pages of a region whose size no configuration states: an example, as in the Linux driver that QNX publishes. */
const EXAMPLE_PAGES = 16n;

/** One region as its guests share it, played through. */
export function playSharing(machines: readonly SharingMachine[], wish: SharingWish = {}): SharingPicture {
  const { scenario = 'exchange' } = wish;
  const regions = regionNames(machines);
  const region = wish.region ?? regions[0];
  const none = { regions, scenario, candidates: [], guests: [], steps: [] };
  if (region === undefined) return { ...none, reason: 'No configuration names a shared region.' };
  const all = castFor(machines, region);
  const candidates = all.map(({ name }) => name);
  const known = { ...none, region, candidates };
  if (all.length === 0)
    return { ...known, reason: 'No machine has a shmem vdev that may attach the region.' };
  const wanted = wish.order?.flatMap((name) => all.find((member) => member.name === name) ?? []) ?? all;
  const cast = (wanted.length === 0 ? all : [...new Set(wanted)]).slice(0, MOST_GUESTS);
  return { ...known, ...SCRIPTS[scenario]({ cast, all, region }) };
}

interface Stage {
  /** Those who take part, in their turn. */
  readonly cast: readonly CastMember[];
  readonly all: readonly CastMember[];
  readonly region: string;
}

type Play = Pick<SharingPicture, 'guests' | 'steps' | 'reason'>;

const SCRIPTS: Readonly<Record<SharingScenario, (stage: Stage) => Play>> = {
  exchange: (stage) => exchange(stage, (_guest, asked) => asked),
  'other-size': (stage) =>
    exchange(stage, (guest, asked) =>
      guest === (stage.cast.length > 1 ? 1 : 0)
        ? { pages: asked.pages * 2n, why: `Asks for ${counted(asked.pages * 2n, 'page')}, twice as many.` }
        : asked,
    ),
  denied: (stage) => {
    const [actor] = stage.cast;
    const name = actor && refusedName(actor, stage.region);
    if (actor === undefined || name === undefined)
      return { ...alone(stage), reason: 'The list of this guest refuses no name.' };
    return single(stage, name, () => {});
  },
  'too-many': (stage) =>
    single(stage, stage.region, (walk) => {
      const prefixes = prefixesOf(stage.cast[0]?.vdev.component);
      const others = Array.from({ length: SHMEM_LIMITS.clients }, () => ({
        kind: 'join' as const,
        region: stage.region,
        prefixes,
      }));
      const detail = `Programs of the host and other guests: a region has at most ${SHMEM_LIMITS.clients} clients.`;
      const create = { ...createdElsewhere(stage), pages: askedBy(stage, 0).pages };
      walk.happens({ title: `${SHMEM_LIMITS.clients} others are attached`, detail, kind: 'start' }, [
        create,
        ...others,
      ]);
    }),
  'long-name': (stage) => single(stage, stage.region.padEnd(NAME_BYTES, '_'), () => {}),
  'no-room': (stage) => {
    const pages = stage.cast[0] && leastThatDoesNotFit(stage.cast[0], stage.region);
    if (pages === undefined)
      return {
        ...alone(stage),
        reason: 'Where this guest has free space cannot be known, or any region fits.',
      };
    return single(stage, stage.region, (walk) => {
      const detail = `${counted(pages, 'page')} of data, one more than the largest gap of the guest holds.`;
      const create = { ...createdElsewhere(stage), pages };
      walk.happens({ title: 'Someone else has created a larger region', detail, kind: 'start' }, [create]);
    });
  },
};

function createdElsewhere({ cast, region }: Stage) {
  const prefixes = prefixesOf(cast[0]?.vdev.component);
  return { kind: 'create' as const, region, prefixes, creator: 'someone else' };
}

function pictured({ name, by, vdev }: CastMember): SharingGuest {
  return {
    name,
    form: vdev.form === 'mmio' || vdev.form === 'pci' ? vdev.form : 'unknown',
    policy: describePolicy(vdev.patterns),
    source: by.source(vdev.component),
  };
}

function alone({ cast }: Stage): Play {
  return { guests: cast.slice(0, 1).map(pictured), steps: [] };
}

/** Everyone attaches in turn, the first notifies all, the second answers, and they leave from last to first. */
function exchange(stage: Stage, change: (guest: number, asked: Asked) => Asked): Play {
  const { cast, region } = stage;
  const walk = new Walk(cast, region);
  const attached: number[] = [];
  cast.forEach((member, guest) => {
    startMachine(walk, stage, guest);
    if (walk.attach(guest, region, change(guest, askedBy(stage, guest)))) attached.push(guest);
    else return;
    for (const other of attached) {
      if (other !== guest) walk.readStatus(other, `The interrupt came because ${member.name} attached.`);
    }
  });
  const [first, second] = attached;
  if (first !== undefined && second !== undefined) {
    walk.notify(first);
    for (const guest of attached) {
      if (guest !== first) walk.readStatus(guest, 'The read clears who notified.');
    }
    walk.notify(second, first);
    walk.readStatus(first, 'The read clears who notified.');
  }
  for (const [turn, guest] of attached.toReversed().entries()) {
    walk.detach(guest);
    for (const other of attached.slice(0, attached.length - 1 - turn))
      walk.readStatus(other, `The interrupt came because ${cast[guest]?.name} detached.`);
  }
  return { guests: cast.map(pictured), steps: walk.steps };
}

/** One guest alone asks for a name, after something has happened. */
function single(stage: Stage, name: string, first: (walk: Walk) => void): Play {
  const cast = stage.cast.slice(0, 1);
  const walk = new Walk(cast, stage.region);
  first(walk);
  walk.attach(0, name, askedBy(stage, 0));
  return { guests: cast.map(pictured), steps: walk.steps };
}

/** What qvm does for a `create` before the machine runs. */
function startMachine(walk: Walk, { cast, region }: Stage, guest: number): void {
  const member = cast[guest];
  const created = member?.creates;
  if (member === undefined || created === undefined) return;
  const pages = regionPages(created);
  const source: SharingSource = member.by.source(created.option);
  const size = pages === undefined ? 'a size that cannot be known' : counted(pages, 'page');
  const isThere = walk.exists(guest);
  walk.happens(
    {
      title: isThere ? `qvm starts ${member.name}` : `qvm starts ${member.name} and creates the region`,
      detail: isThere
        ? `Its create asks for ${size}; the region is there, and the size of its first creator stands.`
        : `With ${size}, before the guest runs. The guest is not attached by that.`,
      kind: 'start',
      source,
    },
    [
      {
        kind: 'create',
        region,
        prefixes: prefixesOf(member.vdev.component),
        pages,
        creator: member.name,
        source,
      },
    ],
  );
}

interface Asked {
  readonly pages: bigint;
  readonly why: string;
}

/** How many pages a guest asks for: its own `create`, else the one of someone else, else an example. */
function askedBy({ cast, all }: Stage, guest: number): Asked {
  const own = cast[guest]?.creates;
  const creator = own === undefined ? all.find(({ creates }) => creates?.size !== undefined) : cast[guest];
  const pages = creator?.creates && regionPages(creator.creates);
  // The register takes any number; what a `create` of nothing gives is not worth asking for.
  if (pages === undefined || pages === 0n) {
    return {
      pages: EXAMPLE_PAGES,
      why: `Asks for ${counted(EXAMPLE_PAGES, 'page')}, an example: no configuration states a size.`,
    };
  }
  return { pages, why: `Asks for ${counted(pages, 'page')}, as the create of ${creator?.name} says.` };
}

/** A name that the list of a guest refuses: the region itself, one that an entry denies, or any other. */
function refusedName({ vdev }: CastMember, region: string): string | undefined {
  const denied = vdev.patterns
    .filter(({ verdict }) => verdict === 'deny')
    .map(({ pattern }) => pattern?.replaceAll('*', '').replaceAll('?', 'x') ?? '');
  const tried = [region, ...denied, `${region}_2`, 'other'];
  return tried.find(
    (name) =>
      name !== '' &&
      new TextEncoder().encode(name).length < NAME_BYTES &&
      verdictFor(vdev.patterns, name)?.verdict === 'deny',
  );
}

/** The least number of pages that no gap of a guest holds; undefined where any that `size` can say would fit. */
function leastThatDoesNotFit(member: CastMember, region: string): bigint | undefined {
  const { place } = participantOf(member);
  let low = 0n;
  let high = LARGEST_SIZE;
  if (place(region, high).fits) return undefined;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (place(region, middle).fits) low = middle;
    else high = middle;
  }
  return high;
}

/** The largest number of the 32 bits of `size`. */
const LARGEST_SIZE = 0xffffffffn;
