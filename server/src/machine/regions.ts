import type { OptionNode } from '../syntax/tree';
import type { Vdev, VirtualMachine } from './machine';
import { isWildcard, LONGEST_MATCHED, patternMatcher } from './pattern';
import { prefixesOf, type RegionPattern, type SharedRegion } from './region';

/** What a list of `allow` and `deny` says of a name, with the entry that decides; none is the list's end. */
export interface Verdict {
  readonly verdict: 'allow' | 'deny';
  readonly by: RegionPattern | undefined;
}

/**
 * Whether a list lets its guest attach a region: the first match in written order stands; after a list with any
 * `allow` everything else is denied, after one with only `deny` everything else is allowed; no list allows all.
 * @returns undefined when an entry before the deciding one cannot be known, for a name that no guest can ask for, and
 *   where the list has more wildcards than are looked at
 */
export function verdictFor(patterns: readonly RegionPattern[], name: string): Verdict | undefined {
  if (name.length > LONGEST_MATCHED) return undefined;
  const { exact, wildcards, known, complete, anyAllow } = policyOf(patterns);
  const same = exact.get(name) ?? known;
  const matching = wildcards.find(({ at, matches }) => at >= same || matches(name));
  const decides = matching === undefined || matching.at >= same ? same : matching.at;
  const by = patterns[decides];
  if (by !== undefined && decides < known) return { verdict: by.verdict, by };
  return complete ? { verdict: anyAllow ? 'deny' : 'allow', by: undefined } : undefined;
}

/** More wildcards than these no list has that a person wrote; each is compared with each name. */
const MOST_WILDCARDS = 256;

/** A list of patterns, read so that many names can be looked up in it. */
interface Policy {
  /** The place in the list of each pattern without a wildcard, of equal ones the first. */
  readonly exact: ReadonlyMap<string, number>;
  /** Those with a wildcard, with their places. */
  readonly wildcards: readonly { readonly at: number; readonly matches: (name: string) => boolean }[];
  /** How many entries from the first on are known and looked at. */
  readonly known: number;
  /** All are. */
  readonly complete: boolean;
  readonly anyAllow: boolean;
}

const POLICIES = new WeakMap<readonly RegionPattern[], Policy>();

function policyOf(patterns: readonly RegionPattern[]): Policy {
  const before = POLICIES.get(patterns);
  if (before !== undefined) return before;
  const exact = new Map<string, number>();
  const wildcards: { at: number; matches: (name: string) => boolean }[] = [];
  let known = 0;
  for (const { pattern } of patterns) {
    if (pattern === undefined) break;
    if (isWildcard(pattern)) {
      if (wildcards.length === MOST_WILDCARDS) break;
      wildcards.push({ at: known, matches: patternMatcher(pattern) });
    } else if (!exact.has(pattern)) exact.set(pattern, known);
    known++;
  }
  const anyAllow = patterns.some(({ verdict }) => verdict === 'allow');
  const policy = { exact, wildcards, known, complete: known === patterns.length, anyAllow };
  POLICIES.set(patterns, policy);
  return policy;
}

/** Whether a list has both verdicts, so that the order of its entries counts. */
export function isMixed(patterns: readonly RegionPattern[]): boolean {
  return new Set(patterns.map(({ verdict }) => verdict)).size > 1;
}

/**
 * What a list as a whole lets its guest attach, in words: `every region`, `only a, b`, `every region but c`,
 * `in written order: allow a, deny b, deny the rest`.
 * @param write how a piece of the configuration is shown
 */
export function describePolicy(
  patterns: readonly RegionPattern[],
  write: (text: string) => string = (text) => text,
): string {
  const written = (pattern: string | undefined) =>
    pattern === undefined ? 'what is known only when qvm runs' : write(pattern);
  const list = patterns.map(({ pattern }) => written(pattern)).join(', ');
  if (isMixed(patterns)) {
    const entries = patterns.map(({ verdict, pattern }) =>
      pattern === undefined ? `${verdict} ${written(pattern)}` : write(`${verdict} ${pattern}`),
    );
    return `in written order: ${entries.join(', ')}, deny the rest`;
  }
  if (patterns.length === 0) return 'every region';
  return patterns[0]?.verdict === 'allow' ? `only ${list}` : `every region but ${list}`;
}

/** A virtual machine with what people call it: its system, or its file. */
export interface NamedMachine<Machine = VirtualMachine> {
  readonly name: string;
  readonly machine: Machine;
}

/** One option that names a region in full. */
export interface RegionMention<Machine = VirtualMachine> {
  readonly by: NamedMachine<Machine>;
  readonly vdev: Vdev;
  readonly how: 'create' | 'allow' | 'deny';
  readonly option: OptionNode;
  /** Bytes that it is created with; undefined where it is not created here or the size cannot be known. */
  readonly size: bigint | undefined;
  /** The size as written. */
  readonly sizeText: string | undefined;
}

/** A region that machines name; what only a pattern covers does not count, for it says nothing of what is meant. */
export interface KnownRegion<Machine = VirtualMachine> {
  readonly name: string;
  /** See `prefixesOf`. */
  readonly prefixes: string;
  /** In the order of the machines, then of their texts; those that create before those that list. */
  readonly mentions: readonly RegionMention<Machine>[];
}

/** Every region that some machines create or list by its full name, in the order in which they are first named. */
export function knownRegions<Machine extends Pick<VirtualMachine, 'vdevs'>>(
  machines: Iterable<NamedMachine<Machine>>,
): KnownRegion<Machine>[] {
  const regions = new Map<string, { name: string; prefixes: string; mentions: RegionMention<Machine>[] }>();
  for (const by of machines) {
    for (const vdev of by.machine.vdevs) {
      const prefixes = vdev.regions.length + vdev.patterns.length === 0 ? '' : prefixesOf(vdev.component);
      const add = (name: string, mention: Pick<RegionMention, 'how' | 'option' | 'size' | 'sizeText'>) => {
        const key = regionKey(name, prefixes);
        const region = regions.get(key) ?? { name, prefixes, mentions: [] };
        region.mentions.push({ by, vdev, ...mention });
        regions.set(key, region);
      };
      for (const { name, option, size, sizePart } of vdev.regions)
        if (name !== undefined) add(name, { how: 'create', option, size, sizeText: sizePart?.text });
      for (const { pattern, verdict, option } of vdev.patterns) {
        if (pattern === undefined || pattern === '' || isWildcard(pattern)) continue;
        add(pattern, { how: verdict, option, size: undefined, sizeText: undefined });
      }
    }
  }
  return [...regions.values()];
}

/** What makes two regions one. */
export function regionKey(name: string, prefixes: string): string {
  return `${prefixes}\n${name}`;
}

/** A region as machines other than the asking one know it. */
export interface RegionElsewhere {
  /** The machines that create it or allow it by name, each once. */
  readonly machines: readonly string[];
  /** The machine that creates it, with the bytes; undefined where none does, or where creators disagree. */
  readonly creator: { readonly machine: string; readonly size: bigint } | undefined;
}

/** What other machines make of the regions of one, by `regionKey`. */
export type RegionsElsewhere = ReadonlyMap<string, RegionElsewhere>;

/** What others make of the regions that a machine creates or allows by name; regions of nobody else are left out. */
export function regionsElsewhere(own: NamedMachine, others: Iterable<NamedMachine>): RegionsElsewhere {
  const meant = new Set(
    knownRegions([own])
      .filter(({ mentions }) => mentions.some(isUse))
      .map(({ name, prefixes }) => regionKey(name, prefixes)),
  );
  const found = new Map<string, RegionElsewhere>();
  if (meant.size === 0) return found;
  for (const { name, prefixes, mentions } of knownRegions(others)) {
    const key = regionKey(name, prefixes);
    const uses = mentions.filter(isUse);
    if (!meant.has(key) || uses.length === 0) continue;
    const [creator, ...more] = uses.filter(({ how }) => how === 'create');
    const size = more.every((other) => other.size === creator?.size) ? creator?.size : undefined;
    found.set(key, {
      machines: [...new Set(uses.map(({ by }) => by.name))],
      creator: creator === undefined || size === undefined ? undefined : { machine: creator.by.name, size },
    });
  }
  return found;
}

function isUse({ how }: RegionMention): boolean {
  return how !== 'deny';
}

/**
 * The regions that a vdev lets its guest attach by their full names and does not create itself; an `allow` after a
 * `deny` of the same name lets nothing through.
 */
export function attachableOf({ patterns, regions }: Vdev): { name: string; entry: RegionPattern }[] {
  const created = new Set(regions.map((region) => region.name));
  return patterns.flatMap((entry) => {
    const { verdict, pattern } = entry;
    if (verdict !== 'allow' || pattern === undefined || isWildcard(pattern) || created.has(pattern))
      return [];
    return verdictFor(patterns, pattern)?.verdict === 'deny' ? [] : [{ name: pattern, entry }];
  });
}

/** A region that a guest can attach, as it is where another machine creates it. */
export interface AttachableRegion {
  readonly vdev: Vdev;
  /** The `allow` stands for the option that creates it. */
  readonly region: SharedRegion;
  /** What people call the machine that creates it. */
  readonly from: string;
}

/** What a machine allows by name and another is known to create with a known size, each region once. */
export function attachableRegions(machine: VirtualMachine, elsewhere: RegionsElsewhere): AttachableRegion[] {
  const found = new Map<string, AttachableRegion>();
  const own = new Set(machine.vdevs.flatMap((vdev) => vdev.regions.map(({ name }) => name)));
  if (elsewhere.size === 0) return [];
  for (const vdev of machine.vdevs) {
    for (const { name, entry } of attachableOf(vdev)) {
      const key = regionKey(name, prefixesOf(vdev.component));
      const creator = elsewhere.get(key)?.creator;
      if (creator === undefined || own.has(name) || found.has(key)) continue;
      const { option, part: namePart } = entry;
      const region = { option, name, namePart, size: creator.size, sizePart: undefined };
      found.set(key, { vdev, region, from: creator.machine });
    }
  }
  return [...found.values()];
}
