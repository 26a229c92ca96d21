import type { HostLayout, HostLayoutGuest } from '../hostLayout';
import type { Joint, JointEnd } from '../joint';
import type { LayoutPicture, SpacePicture, WindowPicture } from '../picture';
import type { SideBySide } from './together';

/** A name that machines beside each other can be narrowed to. */
export interface NarrowName {
  readonly name: string;
  readonly kind: 'machine' | 'region' | 'device';
}

/** A machine among others. */
interface Machine {
  readonly name: string;
  readonly picture: LayoutPicture;
  /** Addresses of the host, which stay as long as something of them is passed to a machine that stays. */
  readonly physical?: boolean;
}

/** What is left of machines and of what joins them, or the first name that nothing has. */
type Narrowed<M extends Machine> =
  | { readonly machines: readonly M[]; readonly joints: readonly Joint[] }
  | { readonly unknown: string };

/**
 * Machines of which only some things are shown. Names of machines say which; names of regions and of devices say what of
 * them, and a machine that has nothing of it is left out.
 * @param names of machines, regions and devices: a vdev's type or the name that the file gives it
 */
function narrowedMachines<M extends Machine>(
  all: readonly M[],
  joints: readonly Joint[],
  names: readonly string[],
): Narrowed<M> {
  const guests = all.filter(({ physical }) => physical !== true);
  const known = new Set(guests.map(({ name }) => name));
  const things = new Set(names.filter((name) => !known.has(name)));
  const wanted = new Set(names.filter((name) => known.has(name)));
  const unknown = [...things].find(
    (name) => !guests.some(({ picture }) => hasAny(narrowed(picture, new Set([name])))),
  );
  if (unknown !== undefined) return { unknown };
  const narrowTo = (machine: M): M | undefined => {
    if (machine.physical === true) return machine;
    if (wanted.size > 0 && !wanted.has(machine.name)) return undefined;
    if (things.size === 0) return machine;
    const picture = narrowed(machine.picture, things);
    return hasAny(picture) ? { ...machine, picture } : undefined;
  };
  const left = all.map(narrowTo);
  const shown = left.map((machine) =>
    machine === undefined || machine.physical === true
      ? undefined
      : new Set(windowsOf(machine.picture).map(({ id }) => id)),
  );
  const isShown = ({ picture }: JointEnd) => left[picture] !== undefined;
  const kept = joints.flatMap((joint): Joint[] => {
    const isWanted = ({ picture, windows }: JointEnd) =>
      things.size === 0 ||
      (joint.kind === 'region' ? things.has(joint.name) : windows.some((id) => shown[picture]?.has(id)));
    const ends = joint.ends.filter(isShown);
    if (!ends.some(isWanted)) return [];
    // What leads to a machine that is left out still says where to.
    const outside = [
      ...(joint.outside === undefined ? [] : [joint.outside]),
      ...joint.ends.filter((end) => !isShown(end)).map(({ picture }) => all[picture]?.name ?? ''),
    ].join(', ');
    const onlyHost = ends.every(({ picture }) => all[picture]?.physical === true);
    if (onlyHost || (ends.length < 2 && outside === '')) return [];
    return [{ ...joint, ends, ...(outside === '' ? {} : { outside }) }];
  });
  const isPassed = kept.some(({ kind }) => kind === 'pass');
  const places = new Map<number, number>();
  const machines = left.flatMap((machine, index) => {
    if (machine === undefined || (machine.physical === true && !isPassed)) return [];
    places.set(index, places.size);
    return [machine];
  });
  const placed = (end: JointEnd) => ({ ...end, picture: places.get(end.picture)! });
  return { machines, joints: kept.map((joint) => ({ ...joint, ends: joint.ends.map(placed) })) };
}

/** A host of which only some things are shown. */
export function narrowedHost(
  host: HostLayout,
  names: readonly string[],
): { readonly host: HostLayout } | { readonly unknown: string } {
  const { physical, guests, ...rest } = host;
  const own = physical === undefined ? [] : [{ name: host.name, picture: physical, physical: true as const }];
  const found = narrowedMachines<HostLayoutGuest | (typeof own)[number]>(
    [...guests, ...own],
    host.joints,
    names,
  );
  if ('unknown' in found) return found;
  const left = found.machines.filter((machine) => !('physical' in machine)) as HostLayoutGuest[];
  const hasOwn = left.length < found.machines.length;
  return {
    host: {
      ...rest,
      guests: left,
      joints: found.joints,
      ...(physical !== undefined && hasOwn ? { physical } : {}),
    },
  };
}

/** Machines beside each other of which only some things are shown; the machines are called by their titles. */
export function narrowedTogether(
  { columns, joints }: SideBySide,
  names: readonly string[],
): { readonly together: SideBySide } | { readonly unknown: string } {
  const machines = columns.map((column) => ({ ...column, name: column.picture.title }));
  const found = narrowedMachines(machines, joints, names);
  return 'unknown' in found ? found : { together: { columns: found.machines, joints: found.joints } };
}

/** What the machines beside each other can be narrowed to: machines, regions and devices, each name once. */
export function namesOf({ columns }: SideBySide): readonly NarrowName[] {
  const names = new Map<string, NarrowName>();
  const add = (name: string, kind: NarrowName['kind']) => {
    if (!names.has(name)) names.set(name, { name, kind });
  };
  const guests = columns.filter(({ physical }) => physical !== true).map(({ picture }) => picture);
  for (const { title } of guests) add(title, 'machine');
  for (const { factoryPages } of guests)
    for (const { regions, attachable } of factoryPages)
      for (const { name } of [...regions, ...attachable]) add(name, 'region');
  for (const picture of guests)
    for (const { kind, label, names: own = [label] } of windowsOf(picture)) {
      if (kind !== 'vdev' && kind !== 'factory-page') continue;
      for (const name of own) add(name, 'device');
    }
  return [...names.values()];
}

function windowsOf({ spaces: { mem, io, pci } }: LayoutPicture): WindowPicture[] {
  return [...mem.windows, ...io.windows, ...pci.windows];
}

function hasAny(picture: LayoutPicture): boolean {
  return windowsOf(picture).length > 0 || picture.unplaced.length > 0;
}

/** What of a machine has one of some names. */
function narrowed(picture: LayoutPicture, names: ReadonlySet<string>): LayoutPicture {
  const isNamed = ({ label, names: own }: Pick<WindowPicture, 'label' | 'names'>) =>
    names.has(label) || own?.some((name) => names.has(name)) === true;
  const factoryPages = picture.factoryPages.flatMap((page) => {
    const regions = page.regions.filter(({ name }) => names.has(name));
    const attachable = page.attachable.filter(({ name }) => names.has(name));
    const whole = isNamed(page);
    return whole ? [page] : regions.length + attachable.length > 0 ? [{ ...page, regions, attachable }] : [];
  });
  const pages = new Set(factoryPages.map(({ window }) => window));
  const space = ({ windows, overlaps }: SpacePicture): SpacePicture => ({
    windows: windows.filter(
      (window) =>
        pages.has(window.id) || (window.region === undefined ? isNamed(window) : names.has(window.region)),
    ),
    // What lies between is not free: it is not shown.
    gaps: [],
    overlaps,
    isPart: true,
  });
  const { mem, io, pci } = picture.spaces;
  const spaces = { mem: space(mem), io: space(io), pci: space(pci) };
  const ids = new Set(
    [...spaces.mem.windows, ...spaces.io.windows, ...spaces.pci.windows].map(({ id }) => id),
  );
  const interrupts = picture.interrupts.flatMap((controller) => {
    const uses = controller.uses.filter(({ windows }) => windows.some((id) => ids.has(id)));
    return uses.length === 0 ? [] : [{ ...controller, uses }];
  });
  const unplaced = picture.unplaced.filter(isNamed);
  return { ...picture, spaces, factoryPages, interrupts, unplaced };
}
