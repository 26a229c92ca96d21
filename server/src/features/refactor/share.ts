import { SHARE_KIND } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import { isShmem, type Vdev } from '../../machine/machine';
import { verdictFor } from '../../machine/regions';
import type { Edit } from '../../text/edit';
import { cursorAt } from '../cursor';
import { componentAt } from './lines';
import type { Refactoring, Rewriting } from './refactoring';
import { addOptions, newSharedMemory } from './sharedMemoryText';

/** Names and size of a region that nobody has created yet. */
const NEW_NAME = 'shared';
const NEW_SIZE = '0x10000';

/** More machines than this make a menu that nobody reads. */
const MOST_MACHINES = 12;

/**
 * Shares a region of a shmem vdev with another machine of the workspace: it is created and allowed here and allowed
 * there, where a shmem vdev is added if there is none.
 */
export const shareRegion: Refactoring = ({ analysis, start, workspace }) => {
  const component = componentAt(analysis.tree, start);
  const vdev = analysis.machine.vdevs.find((candidate) => candidate.component === component);
  if (vdev === undefined || vdev.type !== 'shmem' || !isAsked(analysis, vdev, start)) return [];
  const machines = [...workspace.together(analysis.document.uri)];
  const others = machines.filter((other) => isPartner(analysis, other));
  const name = regionAt(analysis, vdev, start) ?? NEW_NAME;
  const createdSomewhere = machines.some((other) => creates(other, name));
  const create = createdSomewhere ? [] : [`create ${name},${NEW_SIZE}`];
  const allow = allowsFor(vdev, name);
  if (allow === undefined) return [];
  const here = [...create, ...allow];
  const edits = here.length === 0 ? [] : [addOptions(analysis, vdev.component, here)];
  const rewritings: Rewriting[] = [];
  for (const other of others) {
    const there = rewritingThere(other, name);
    if (there === undefined) continue;
    rewritings.push({
      title: `Share \`${name}\` with \`${other.machineName}\``,
      kind: SHARE_KIND,
      edits,
      elsewhere: { analysis: other, edits: [there] },
    });
    if (rewritings.length === MOST_MACHINES) break;
  }
  return rewritings;
};

/** Only where the cursor is on what is shared: a list of machines is long. */
function isAsked(analysis: Analysis, { component, regions, patterns }: Vdev, offset: number): boolean {
  const { option } = cursorAt(analysis.tree, offset);
  return option === component.opener || [...regions, ...patterns].some((shared) => shared.option === option);
}

/** Machines of two architectures are never on one host. */
function isPartner(analysis: Analysis, other: Analysis): boolean {
  if (other.document.uri === analysis.document.uri) return false;
  const mine = analysis.machine.target.architecture?.value;
  const theirs = other.machine.target.architecture?.value;
  return mine === undefined || theirs === undefined || mine === theirs;
}

/** The region that the cursor is on, else the vdev's first, else undefined. */
function regionAt(analysis: Analysis, vdev: Vdev, offset: number): string | undefined {
  const { option } = cursorAt(analysis.tree, offset);
  const region = vdev.regions.find((candidate) => candidate.option === option)?.name;
  const pattern = vdev.patterns.find((candidate) => candidate.option === option)?.pattern;
  const literal = pattern !== undefined && /^[^*?[\]]+$/.test(pattern) ? pattern : undefined;
  return region ?? literal ?? vdev.regions[0]?.name;
}

function creates({ machine }: Analysis, name: string): boolean {
  return machine.vdevs.some((vdev) => vdev.regions.some((region) => region.name === name));
}

/**
 * The `allow` options that a shmem vdev needs for a region: none when its list allows it; with an empty list also one
 * for each region that it creates, which the first `allow` would shut out.
 * @returns undefined when the list forbids it or cannot be known
 */
function allowsFor({ patterns, regions }: Vdev, name: string): string[] | undefined {
  const verdict = verdictFor(patterns, name);
  if (verdict === undefined) return undefined;
  if (patterns.length === 0) {
    const names = new Set(regions.map((region) => region.name).filter((known) => known !== undefined));
    return [...names.add(name)].map((known) => `allow ${known}`);
  }
  if (verdict.verdict === 'allow') return [];
  return verdict.by === undefined ? [`allow ${name}`] : undefined;
}

/** The edit that lets another machine attach the region; undefined when it may already, or when none is possible. */
function rewritingThere(other: Analysis, name: string): Edit | undefined {
  const vdevs = other.machine.vdevs.filter(isShmem);
  if (vdevs.length === 0) return newSharedMemory(other, { name: 'allow', values: [name] });
  const isAllowed = ({ patterns }: Vdev) =>
    patterns.length > 0 && verdictFor(patterns, name)?.verdict === 'allow';
  if (vdevs.some(isAllowed)) return undefined;
  for (const vdev of vdevs) {
    const allow = allowsFor(vdev, name);
    if (allow !== undefined && allow.length > 0) return addOptions(other, vdev.component, allow);
  }
  return undefined;
}
