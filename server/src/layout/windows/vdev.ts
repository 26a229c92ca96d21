import type { WindowKind } from '../../../../shared/picture';
import { shownWord } from '../../../../shared/quoted';
import type { VdevFact, WindowFact } from '../../catalogue/shape';
import type { Location } from '../../machine/location';
import { isShmem, optionOf, type Vdev } from '../../machine/machine';
import { numberOf } from '../../machine/number';
import { attachableOf } from '../../machine/regions';
import { readNumber } from '../../syntax/number';
import { vdevLabel } from '../label';
import type { Window } from '../window';

/** The windows of one vdev, stated and default; a vdev in PCI form has none that the file could tell. */
export function vdevWindows(vdev: Vdev, vcpuCount: number): Window[] {
  if (vdev.fact === undefined) return vdev.locations.flatMap((location) => unknownVdevWindow(vdev, location));
  const version = vdev.type === 'gic' ? gicVersion(vdev) : undefined;
  const windows: Window[] = [];
  for (const fact of vdev.fact.windows) {
    if (fact.gicVersion !== undefined && fact.gicVersion !== version) continue;
    const size = fact.perCpu === true ? BigInt(vcpuCount) : 1n;
    windows.push(
      ...(fact.option === 'loc' ? locWindows(vdev, vdev.fact, fact) : optionWindows(vdev, fact, size)),
    );
  }
  return windows;
}

/**
 * The architecture version of the GIC: as stated, else from the options that only one has, else 3, which is what
 * qvm 8.0 gives a guest.
 */
export function gicVersion(vdev: Vdev): 2 | 3 | undefined {
  const option = optionOf(vdev.component, 'version');
  if (option !== undefined) {
    const { value } = readNumber(option.arguments[0]?.word.text ?? '', 'decimal');
    return value === 2n ? 2 : value === 3n ? 3 : undefined;
  }
  const has = (name: string) => optionOf(vdev.component, name) !== undefined;
  if (has('gicr') || has('its')) return 3;
  return has('msi') || has('gicc') ? 2 : 3;
}

/** The windows at the vdev's `loc`; without a value there, at its default address if it has one. */
function locWindows(vdev: Vdev, vdevFact: VdevFact, fact: WindowFact): Window[] {
  const placed = vdev.locations.filter((location) => location.space !== 'pci');
  if (placed.length === 0 && hasAlias(vdev, fact)) return optionWindows(vdev, fact, 1n);
  if (placed.length === 0) {
    const stated = vdev.component.options.some(
      (option) => option.name === 'loc' && option.arguments.length > 0,
    );
    return stated || vdevFact.pciByDefault === true ? [] : defaultWindow(vdev, fact, 1n);
  }
  return placed.flatMap((location, index) => {
    if (location.address === undefined) return [];
    const least = location.length ?? fact.least;
    const safe = location.length ?? fact.safe;
    const { space, option, addressPart } = location;
    const start = location.address + (fact.offset ?? 0n);
    return [{ ...describe(vdev, { fact, space, start, least, safe, index }), option, addressPart }];
  });
}

function hasAlias(vdev: Vdev, fact: WindowFact): boolean {
  return fact.aliases?.some((name) => optionOf(vdev.component, name) !== undefined) === true;
}

/** The window at the first address of another option than `loc`. */
function optionWindows(vdev: Vdev, fact: WindowFact, factor: bigint): Window[] {
  const names = fact.option === undefined ? [] : [fact.option, ...(fact.aliases ?? [])];
  const option = vdev.component.options.findLast((candidate) => names.includes(candidate.name));
  if (option === undefined) return defaultWindow(vdev, fact, factor);
  const part = option.arguments[0]?.parts.find((candidate) => candidate.role === 'address');
  const address = numberOf(part);
  if (address === undefined) return [];
  const window = describe(vdev, { ...sized(fact, factor), start: address + (fact.offset ?? 0n) });
  return [{ ...window, option, addressPart: part }];
}

function defaultWindow(vdev: Vdev, fact: WindowFact, factor: bigint): Window[] {
  if (fact.fallback === undefined) return [];
  const { address, source } = fact.fallback;
  const window = describe(vdev, { ...sized(fact, factor), start: address });
  return [{ ...window, certainty: 'default', basis: source.note ?? 'default of the manual' }];
}

/** Where a window of a vdev lies. */
interface Place {
  /** Undefined for a vdev that the catalogue does not know. */
  readonly fact: WindowFact | undefined;
  readonly space: Window['space'];
  readonly start: bigint;
  /** Bytes or ports that certainly answer, and that are to be kept clear. */
  readonly least: bigint;
  readonly safe: bigint;
  /** Which of several such windows; the first when absent. */
  readonly index?: number;
}

/** A window as large as the catalogue says, so many times. */
function sized(fact: WindowFact, factor: bigint): Omit<Place, 'start'> {
  return { fact, space: fact.space, least: fact.least * factor, safe: fact.safe * factor };
}

function describe(vdev: Vdev, { fact, space, start, least, safe, index = 0 }: Place): Window {
  const label = fact?.label ?? '';
  const part = label === '' ? '' : `:${label.replaceAll(' ', '-')}`;
  return {
    id: `vdev:${vdev.type}:${vdev.ordinal}${part}${index === 0 ? '' : `:${index}`}`,
    space,
    start,
    end: start + least,
    safeEnd: start + (safe > least ? safe : least),
    kind: kindOf(vdev),
    part: fact?.part,
    vdev: vdev.fact,
    fact,
    label: [vdevLabel(vdev), label].filter((word) => word !== '').join(' '),
    detail: detailOf(vdev),
    certainty: 'stated',
    basis: undefined,
    openEnded: false,
    component: vdev.component,
    option: vdev.component.opener,
    addressPart: undefined,
  };
}

/** The window of someone's own vdev: it surely answers its first byte, and how much more cannot be known. */
function unknownVdevWindow(vdev: Vdev, location: Location): Window[] {
  if (location.address === undefined || location.space === 'pci') return [];
  const length = location.length ?? 1n;
  const { space, address: start, option, addressPart } = location;
  const window = describe(vdev, { fact: undefined, space, start, least: length, safe: length });
  return [{ ...window, openEnded: location.length === undefined, option, addressPart }];
}

function kindOf(vdev: Vdev): WindowKind {
  if (isShmem(vdev)) return 'factory-page';
  return vdev.fact?.controller === undefined ? 'vdev' : 'interrupt-controller';
}

function detailOf(vdev: Vdev): string | undefined {
  for (const name of ['hostdev', 'peer']) {
    const option = optionOf(vdev.component, name);
    const word = option?.arguments[0]?.word;
    if (word !== undefined) return shownWord(`${name} ${word.text}`);
  }
  // Factory pages are told apart by the regions that they are for.
  const names = [...vdev.regions.map(({ name }) => name), ...attachableOf(vdev).map(({ name }) => name)];
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : shownWord(`for ${known.join(', ')}`);
}
