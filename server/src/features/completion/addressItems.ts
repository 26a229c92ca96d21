import { CompletionItemKind } from 'vscode-languageserver-types';
import { hex } from '../../../../shared/address';
import type { WindowFact } from '../../catalogue/shape';
import { LOCATION_TYPES } from '../../catalogue/vocabulary/locationTypes';
import { describePlaceReason, type FreePlace, type PlaceReason } from '../../layout/free';
import { usualPlaces } from '../../machine/usual';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const RANK = { usual: 0, free: 1, other: 5, type: 20 } as const;

/** The next free places for a `loc`, and the types that may stand before one. */
export function locationItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { role, parts } = slot;
  const typed = parts.find((part) => part.role === 'space')?.text;
  if (role === 'space') return typeItems(request, slot);
  if (role === 'port' || typed === 'io')
    return role === 'port' || role === undefined ? portItems(request, slot) : [];
  if (role === 'bus' || typed === 'pci') return role === 'bus' ? functionItems(request, slot, '') : [];
  if (role !== undefined && role !== 'address') return [];
  if (slot.option.context === 'reserve') return typed === undefined ? typeItems(request, slot) : [];
  if (typed !== undefined) return placeItems(request, slot, '');
  const isPort = slot.vdev?.defaultSpace === 'io' && request.architecture !== 'aarch64';
  const places = isPort
    ? portItems(request, slot)
    : placeItems(request, slot, slot.vdev?.defaultSpace === 'io' ? 'mem:' : '');
  const functions = slot.vdev?.pciByDefault === true ? functionItems(request, slot, 'pci:') : [];
  return [...places, ...functions, ...typeItems(request, slot)];
}

/** The next free places for an option that is an address alone, such as `gicr`. */
export function addressItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const isHost = slot.fact.description?.startsWith('Host') === true;
  return isHost || slot.vdev === undefined ? [] : placeItems(request, slot, '');
}

/** Free guest-physical addresses: the usual or default one, then what the file's other devices suggest. */
function placeItems(request: CompletionRequest, slot: Slot, prefix: string): Suggestion[] {
  return freeAddresses(request, slot.vdev, slot.option.name).map(({ place, reason }) => ({
    label: `${prefix}${hex(place)}`,
    kind: CompletionItemKind.Value,
    detail: describePlaceReason(reason),
    rank: isUsual(reason) ? RANK.usual : RANK.free,
  }));
}

function isUsual({ kind }: PlaceReason): boolean {
  return kind === 'usual' || kind === 'default' || kind === 'expected';
}

/**
 * Free places for the window that an option of a vdev moves, the one to prefer first.
 * @param device undefined for a vdev that the catalogue does not know, which gets a page
 */
function freeAddresses(
  { analysis, edited }: CompletionRequest,
  device: Slot['vdev'],
  option: string,
): FreePlace[] {
  return analysis.layout.freeSpace.places({ device, option, component: edited });
}

function windowOf(windows: readonly WindowFact[], option: string): WindowFact | undefined {
  return windows.find((window) => window.option === option || window.aliases?.includes(option) === true);
}

/** Free ports that the device usually has. */
function portItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { vdev } = slot;
  const typed = slot.parts.some((part) => part.role === 'space');
  const fact = windowOf(vdev?.windows ?? [], slot.option.name);
  const size = fact?.safe ?? 1n;
  const usual = usualPlaces(vdev, request.analysis.catalogue).flatMap(({ space, address }) =>
    space === 'io' ? [address] : [],
  );
  if (fact?.fallback !== undefined) usual.push(fact.fallback.address);
  const prefix = typed || vdev?.defaultSpace === 'io' ? '' : 'io:';
  return [...new Set(usual)]
    .filter((port) => request.analysis.layout.freeSpace.arePortsFree(port, port + size, request.edited))
    .map((port) => ({
      label: `${prefix}${hex(port)}`,
      kind: CompletionItemKind.Value,
      detail: 'usual port',
      rank: RANK.usual,
    }));
}

/** The first device of the guest's PCI bus that no `loc` names; 0 is left to the host bridge. */
function functionItems(request: CompletionRequest, slot: Slot, prefix: string): Suggestion[] {
  const taken = new Set(
    request.analysis.layout.pci.windows
      .filter((window) => window.component !== slot.component)
      .map((window) => window.start >> 3n),
  );
  let device = 1n;
  while (taken.has(device)) device++;
  if (device > 31n) return [];
  return [
    {
      label: `${prefix}0:${device}`,
      kind: CompletionItemKind.Value,
      detail: 'next free PCI device',
      rank: RANK.other,
    },
  ];
}

/** `mem:`, `io:`, `pci:`. */
export function typeItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const hasColon = slot.role === 'space' && request.analysis.tree.text[request.end] === ':';
  return LOCATION_TYPES.filter((type) => request.fits(type)).map(({ word, description }) => ({
    label: hasColon ? word : `${word}:`,
    kind: CompletionItemKind.Unit,
    detail: 'type',
    documentation: description,
    rank: RANK.type,
    more: !hasColon,
  }));
}
