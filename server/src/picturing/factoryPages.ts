import { describeAddress, hex } from '../../../shared/address';
import type {
  AttachablePicture,
  FactoryPagePicture,
  RegionPicture,
  RegisterPicture,
} from '../../../shared/picture';
import { FACTORY_REGISTERS } from '../catalogue/shmem/factoryPage';
import { vdevLabel } from '../layout/label';
import type { Layout } from '../layout/layout';
import type { LineUse } from '../layout/lines';
import type { RegionPlacement } from '../layout/placement';
import { isShmem, type Vdev, type VirtualMachine } from '../machine/machine';
import { prefixesOf } from '../machine/region';
import { attachableOf, describePolicy, type RegionsElsewhere, regionKey } from '../machine/regions';
import type { ComponentNode } from '../syntax/tree';
import { namesOfLabel } from './names';
import type { TextPlaces } from './places';

export function pictureFactoryPages(
  machine: VirtualMachine,
  layout: Layout,
  places: TextPlaces,
  shared: RegionsElsewhere,
): FactoryPagePicture[] {
  const placements = placementsByVdev(layout);
  const lines = linesByComponent(layout);
  return machine.vdevs.filter(isShmem).map((vdev) => {
    const own = placements.get(vdev) ?? [];
    const window = layout.windowsOf
      .get(vdev.component)
      ?.find((candidate) => candidate.kind === 'factory-page');
    return {
      ...(window === undefined ? {} : { window: window.id }),
      label: vdevLabel(vdev),
      ...namesOfLabel(vdevLabel(vdev)),
      form: vdev.form === 'mmio' || vdev.form === 'pci' ? vdev.form : 'unknown',
      registers: pictureRegisters(window?.start, registerValues(own, lines.get(vdev.component) ?? [])),
      regions: pictureRegions(vdev, own, places, shared),
      attachable: pictureAttachable(vdev, own, places, shared),
      policy: describePolicy(vdev.patterns),
      source: places.range(vdev.component.start, vdev.component.end),
    };
  });
}

/** Where qvm picks the page's address only the offsets are known. */
function pictureRegisters(start: bigint | undefined, values: ReadonlyMap<string, string>): RegisterPicture[] {
  const withValue = (name: string) => {
    const value = values.get(name);
    return value === undefined ? {} : { value };
  };
  return FACTORY_REGISTERS.map((register) => ({
    offset: hex(register.offset),
    ...(start === undefined ? {} : { address: hex(start + register.offset) }),
    width: register.width,
    count: register.count ?? 1,
    access: register.access,
    name: register.name,
    meaning: register.meaning,
    ...withValue(register.name),
  }));
}

/** A placement with its number in the layout, which names its windows. */
interface NumberedPlacement {
  readonly index: number;
  readonly placement: RegionPlacement;
}

function placementsByVdev(layout: Layout): ReadonlyMap<Vdev, readonly NumberedPlacement[]> {
  const byVdev = new Map<Vdev, NumberedPlacement[]>();
  for (const [index, placement] of layout.placements.entries()) {
    const own = byVdev.get(placement.vdev);
    if (own === undefined) byVdev.set(placement.vdev, [{ index, placement }]);
    else own.push({ index, placement });
  }
  return byVdev;
}

/**
 * What registers will hold, by name: the line of the only interrupt, and what a page with one region shows after it is
 * attached. With several regions that depends on the guest, which is for a walk through the protocol to tell.
 */
function registerValues(
  placements: readonly NumberedPlacement[],
  lines: readonly LineUse[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const [line, ...more] = lines;
  if (line !== undefined && more.length === 0) values.set('vector', `${line.first}`);
  const [only, ...others] = placements;
  if (only === undefined || others.length > 0) return values;
  const { controlPage, pages, region } = only.placement;
  const name = region.name ?? 'the region';
  if (controlPage !== undefined)
    values.set('shmem', `${describeAddress(controlPage)} for ${name} (predicted)`);
  if (pages !== undefined) values.set('size', `${pages} for ${name}`);
  return values;
}

function linesByComponent(layout: Layout): ReadonlyMap<ComponentNode, readonly LineUse[]> {
  const byComponent = new Map<ComponentNode, LineUse[]>();
  for (const line of [...layout.lines.values()].flat()) {
    const own = byComponent.get(line.use.component);
    if (own === undefined) byComponent.set(line.use.component, [line]);
    else own.push(line);
  }
  return byComponent;
}

/** What the `allow` entries name without a wildcard and the vdev does not create itself. */
function pictureAttachable(
  vdev: Vdev,
  placements: readonly NumberedPlacement[],
  places: TextPlaces,
  shared: RegionsElsewhere,
): AttachablePicture[] {
  const byOption = new Map(placements.map((numbered) => [numbered.placement.region.option, numbered]));
  return attachableOf(vdev).map(({ name, entry: { option } }) => {
    const placed = byOption.get(option);
    return {
      name,
      ...(placed === undefined ? {} : picturePlacement(placed)),
      ...(placed?.placement.from === undefined ? {} : { from: placed.placement.from }),
      sharedWith: shared.get(regionKey(name, prefixesOf(vdev.component)))?.machines ?? [],
      source: places.range(option.start, option.end),
    };
  });
}

function pictureRegions(
  vdev: Vdev,
  placements: readonly NumberedPlacement[],
  places: TextPlaces,
  shared: RegionsElsewhere,
): RegionPicture[] {
  const prefixes = prefixesOf(vdev.component);
  return placements
    .filter(({ placement }) => placement.from === undefined)
    .map((numbered) => {
      const { region } = numbered.placement;
      return {
        name: region.name ?? region.namePart?.text ?? '',
        ...picturePlacement(numbered),
        sharedWith:
          region.name === undefined ? [] : (shared.get(regionKey(region.name, prefixes))?.machines ?? []),
        source: places.range(region.option.start, region.option.end),
      };
    });
}

/** Size and predicted place of a region, as far as they are known. */
function picturePlacement({
  index,
  placement,
}: NumberedPlacement): Pick<RegionPicture, 'size' | 'pages' | 'controlPage' | 'data' | 'basis'> {
  const { region, pages, controlPage, data, basis } = placement;
  return {
    ...(region.size === undefined ? {} : { size: hex(region.size) }),
    ...(pages === undefined ? {} : { pages: Number(pages) }),
    ...(controlPage === undefined ? {} : { controlPage: `region:${index}:control` }),
    ...(data === undefined ? {} : { data: `region:${index}:data` }),
    basis,
  };
}
