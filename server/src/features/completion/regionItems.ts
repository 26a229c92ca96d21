import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeSize } from '../../../../shared/size';
import type { RegionPattern } from '../../machine/region';
import { readNumber } from '../../syntax/number';
import { regionsInWorkspace as known } from '../regions';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const RANK = { own: 0, other: 5, size: 10 } as const;
const SIZES = ['0x1000', '0x10000', '0x100000', '0x400000'] as const;

interface KnownRegion {
  readonly name: string;
  /** As written where it is created, if it is a number; the first creator's size stands. */
  readonly size: string | undefined;
  /** What people call the machine that names it, or nothing for this one. */
  readonly machine: string | undefined;
}

/** Regions that other machines create or allow, with their sizes; after a comma the size. */
export function createItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const regions = knownRegions(request);
  if (slot.role === 'size') {
    const name = slot.parts.find((part) => part.role === 'region')?.text;
    const stated = regions.find((region) => region.name === name && region.size !== undefined);
    return stated?.size === undefined ? SIZES.map(sizeItem) : [{ ...sizeItem(stated.size), rank: RANK.own }];
  }
  if (slot.role !== undefined && slot.role !== 'region') return [];
  const own = new Set(ownNames(slot));
  const hasSize = slot.parts.length > 1;
  return unique(regions.filter((region) => region.machine !== undefined && !own.has(region.name))).map(
    ({ name, size, machine }) => ({
      label: hasSize || size === undefined ? name : `${name},${size}`,
      kind: CompletionItemKind.Reference,
      detail: `region of ${machine}`,
      rank: RANK.other,
      asked: true,
    }),
  );
}

/** Region names for `allow` and `deny`: those made here first, then those that other machines name. */
export function patternItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const vdev = request.analysis.machine.vdevs.find(({ component }) => component === slot.component);
  const listed = new Set((vdev?.patterns ?? []).filter(isAnother(request)).map((entry) => entry.pattern));
  const own = slot.option.name === 'allow' ? ownNames(slot) : [];
  const made = new Set(ownNames(slot));
  const here = own.map((name): KnownRegion => ({ name, size: undefined, machine: undefined }));
  const others = knownRegions(request).filter(({ name }) => !made.has(name));
  return unique([...here, ...others])
    .filter(({ name }) => !listed.has(name))
    .map(({ name, machine }) => ({
      label: name,
      kind: CompletionItemKind.Reference,
      detail: machine === undefined ? 'region of this machine' : `region of ${machine}`,
      ...(made.has(name) ? { rank: RANK.own } : { rank: RANK.other, asked: true }),
    }));
}

function isAnother({ cursor }: CompletionRequest): (entry: RegionPattern) => boolean {
  return (entry) => entry.option !== cursor.option;
}

/** Names that the vdev at the cursor creates. */
function ownNames({ component, node }: Slot): string[] {
  return (component?.options ?? [])
    .filter((option) => option.name === 'create' && option !== node)
    .flatMap((option) => option.arguments[0]?.parts[0]?.text ?? []);
}

/** Every region that a configuration of the workspace creates or lists by its full name; creators come first. */
function knownRegions({ analysis, workspace, cursor }: CompletionRequest): KnownRegion[] {
  const mentions = known(analysis, workspace)
    .flatMap(({ name, mentions: all }) => all.map((mention) => ({ name, ...mention })))
    .filter(({ option }) => option !== cursor.option);
  return [
    ...mentions.filter(({ how }) => how === 'create'),
    ...mentions.filter(({ how }) => how !== 'create'),
  ].map(({ name, by, size, sizeText }) => ({
    name,
    size: size === undefined ? undefined : sizeText,
    machine: by.machine === analysis.machine ? undefined : by.name,
  }));
}

function unique(regions: readonly KnownRegion[]): KnownRegion[] {
  return [...new Map(regions.toReversed().map((region) => [region.name, region])).values()].reverse();
}

function sizeItem(label: string): Suggestion {
  const { value } = readNumber(label, 'decimal');
  return {
    label,
    kind: CompletionItemKind.Value,
    ...(value === undefined ? {} : { detail: describeSize(value) }),
    rank: RANK.size,
  };
}
