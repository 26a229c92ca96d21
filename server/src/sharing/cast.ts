import { PAGE, pageCount } from '../../../shared/page';
import type { SharingSource } from '../../../shared/sharing';
import type { Layout } from '../layout/layout';
import { placeRegions, type RegionPlacement } from '../layout/placement';
import { isShmem, optionOf, type Vdev, type VirtualMachine } from '../machine/machine';
import { prefixesOf, type SharedRegion } from '../machine/region';
import { knownRegions, verdictFor } from '../machine/regions';
import type { Place } from '../text/place';
import type { Judgement, Participant, RegionRoom } from './participant';
import { known, type Reading, unknown } from './reading';

/** A virtual machine that may share memory. */
export interface SharingMachine {
  /** What people call it: its system, or its file. */
  readonly name: string;
  readonly machine: VirtualMachine;
  /** With the regions of others that it may attach. */
  readonly layout: Layout;
  /** Where a range of its text stands. */
  source(place: Place): SharingSource;
}

/** A machine in its part: the shmem vdev through which it takes part in a region. */
export interface CastMember {
  /** A second machine of the same name has a number after it. */
  readonly name: string;
  readonly by: SharingMachine;
  readonly vdev: Vdev;
  /** The `create` of the region, where this vdev has one. */
  readonly creates: SharedRegion | undefined;
}

/** The names of all regions that some machine names in full, those with a creator first. */
export function regionNames(machines: readonly SharingMachine[]): string[] {
  const regions = knownRegions(machines);
  const isCreated = ({ mentions }: (typeof regions)[number]) => mentions.some(({ how }) => how === 'create');
  const sorted = [...regions.filter(isCreated), ...regions.filter((region) => !isCreated(region))];
  return [...new Set(sorted.map(({ name }) => name))];
}

/**
 * Who may take part in a region: of each machine the shmem vdev that names it, else the first that may attach it. Those
 * that create it come first, then those that name it, then those that may; what the text denies by name takes part, for
 * its refusal is worth seeing.
 */
export function castFor(machines: readonly SharingMachine[], region: string): CastMember[] {
  const prefixes = knownRegions(machines).find(({ name }) => name === region)?.prefixes ?? '';
  const names = new Map<string, number>();
  const ranked = machines.flatMap((by) => {
    const vdevs = by.machine.vdevs
      .filter((vdev) => isShmem(vdev) && prefixesOf(vdev.component) === prefixes)
      .map((vdev) => ({ vdev, rank: rankOf(vdev, region) }))
      .filter(({ rank }) => rank !== undefined)
      .toSorted((a, b) => a.rank! - b.rank!);
    const [best] = vdevs;
    if (best === undefined) return [];
    const count = (names.get(by.name) ?? 0) + 1;
    names.set(by.name, count);
    const name = count === 1 ? by.name : `${by.name} (${count})`;
    const creates = best.vdev.regions.find((created) => created.name === region);
    return [{ rank: best.rank!, member: { name, by, vdev: best.vdev, creates } }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** How much a vdev has to do with a region; undefined where it has nothing. */
function rankOf({ regions, patterns }: Vdev, region: string): number | undefined {
  if (regions.some(({ name }) => name === region)) return 0;
  if (patterns.some(({ pattern }) => pattern === region)) return 1;
  return verdictFor(patterns, region)?.verdict === 'deny' ? undefined : 2;
}

/** A member as the state machine knows it. */
export function participantOf(member: CastMember): Participant {
  const { name, vdev } = member;
  return {
    name,
    prefixes: prefixesOf(vdev.component),
    factoryPage: factoryPageOf(member),
    vector: vectorOf(member),
    judge: (region) => judge(member, region),
    place: (region, pages) => place(member, region, pages),
  };
}

function factoryPageOf({ by, vdev }: CastMember): Reading {
  const window = by.layout.windowsOf.get(vdev.component)?.find(({ kind }) => kind === 'factory-page');
  const source = by.source(optionOf(vdev.component, 'loc') ?? vdev.component);
  if (window !== undefined) {
    const certainty = window.certainty === 'default' ? 'documented' : window.certainty;
    return known(window.start, certainty, {
      source,
      ...(window.basis === undefined ? {} : { reason: window.basis }),
    });
  }
  return {
    ...unknown(
      vdev.form === 'pci'
        ? 'a PCI device: qvm places its page, in BAR 0'
        : 'the address of the page is known only when qvm runs',
    ),
    source,
  };
}

function vectorOf({ by, vdev }: CastMember): Reading {
  const [use] = vdev.interrupts;
  const source = by.source(use?.option ?? vdev.component);
  if (use?.line === undefined) {
    const reason =
      vdev.form === 'pci' && use === undefined
        ? 'qvm assigns the interrupt of a PCI device'
        : 'the line is known only when qvm runs';
    return { ...unknown(reason), source };
  }
  const kind = by.machine.controllers.find(({ name }) => name === use.controller)?.kind;
  return kind === 'gic'
    ? known(use.line, 'observed', { source, reason: '43 was read for intr gic:43' })
    : known(use.line, 'inferred', { source, reason: 'the line of intr, as was seen with a GIC' });
}

function judge({ by, vdev }: CastMember, region: string): Judgement {
  if (vdev.component.options.some(({ status }) => status === 'opaque')) return { verdict: undefined };
  const found = verdictFor(vdev.patterns, region);
  // Of what no entry names, the list as a whole decides; its first line stands for it.
  const option = found?.by?.option ?? vdev.patterns[0]?.option;
  return { verdict: found?.verdict, ...(option === undefined ? {} : { source: by.source(option) }) };
}

/** Where the layout places a region of the guest; what it does not know of is placed after all that it does. */
function place({ by, vdev }: CastMember, name: string, pages: bigint | undefined): RegionRoom {
  const own = [...vdev.regions, ...vdev.patterns].find(
    (entry) => ('pattern' in entry ? entry.pattern : entry.name) === name,
  );
  const source = by.source(own?.option ?? vdev.component);
  if (pages === undefined) {
    const reason = 'the place depends on the size, which cannot be known';
    return { fits: true, controlPage: { ...unknown(reason), source } };
  }
  const { controlPage, fits, basis } = placementOf({ by, vdev }, name, pages);
  if (fits === false) return { fits: false, reason: basis };
  return {
    fits: true,
    controlPage:
      controlPage === undefined
        ? { ...unknown(basis), source }
        : known(controlPage, 'predicted', { reason: basis, source }),
  };
}

function placementOf(
  { by: { machine, layout }, vdev }: Pick<CastMember, 'by' | 'vdev'>,
  name: string,
  pages: bigint,
): RegionPlacement {
  const same = layout.placements.find(
    (placement) => placement.vdev === vdev && placement.region.name === name && placement.pages === pages,
  );
  if (same !== undefined) return same;
  const windows = [...layout.mem.windows, ...layout.io.windows, ...layout.pci.windows].filter(
    ({ certainty }) => certainty !== 'predicted',
  );
  const size = pages * PAGE;
  const known = layout.placements.filter(({ from }) => from !== undefined);
  const attachable = [
    ...known.flatMap(({ from, ...other }) => (from === undefined ? [] : [{ ...other, from }])),
    {
      vdev,
      region: { option: vdev.component.opener, name, namePart: undefined, size, sizePart: undefined },
      from: '',
    },
  ];
  return placeRegions(machine, windows, attachable).at(-1)!;
}

/** Pages that hold a region of so many bytes; undefined where they cannot be known. */
export function regionPages({ size }: Pick<SharedRegion, 'size'>): bigint | undefined {
  return size === undefined ? undefined : pageCount(size);
}
