import { hex } from '../../../shared/hex';
import type {
  AttachablePicture,
  FactoryPagePicture,
  RegionPicture,
  RegisterPicture,
} from '../../../shared/picture';
import { FACTORY_REGISTERS } from '../catalogue/shmem/factoryPage';
import { vdevLabel } from '../layout/label';
import type { Layout } from '../layout/layout';
import type { Vdev, VirtualMachine } from '../machine/machine';
import type { TextPlaces } from './places';

/** Regions that other machines name, by region name; from the workspace, empty when it is not known. */
export type SharedNames = ReadonlyMap<string, readonly string[]>;

export function pictureFactoryPages(
  machine: VirtualMachine,
  layout: Layout,
  places: TextPlaces,
  shared: SharedNames,
): FactoryPagePicture[] {
  return machine.vdevs
    .filter((vdev) => vdev.type === 'shmem')
    .map((vdev) => {
      const window = layout.windowsOf
        .get(vdev.component)
        ?.find((candidate) => candidate.kind === 'factory-page');
      return {
        ...(window === undefined ? {} : { window: window.id }),
        label: vdevLabel(vdev),
        form: vdev.form === 'mmio' || vdev.form === 'pci' ? vdev.form : 'unknown',
        registers: pictureRegisters(window?.start),
        regions: pictureRegions(vdev, layout, places, shared),
        attachable: pictureAttachable(vdev, places, shared),
        policy: policyOf(vdev),
        source: places.range(vdev.component.start, vdev.component.end),
      };
    });
}

/** Where qvm picks the page's address only the offsets are known. */
function pictureRegisters(start: bigint | undefined): RegisterPicture[] {
  return FACTORY_REGISTERS.map((register) => ({
    offset: hex(register.offset),
    ...(start === undefined ? {} : { address: hex(start + register.offset) }),
    width: register.width,
    count: register.count ?? 1,
    access: register.access,
    name: register.name,
    meaning: register.meaning,
  }));
}

/** What the `allow` entries name without a wildcard and the vdev does not create itself. */
function pictureAttachable(vdev: Vdev, places: TextPlaces, shared: SharedNames): AttachablePicture[] {
  const created = new Set(vdev.regions.map((region) => region.name));
  return vdev.patterns.flatMap(({ verdict, pattern, option }) => {
    if (verdict !== 'allow' || pattern === undefined || isWildcard(pattern)) return [];
    if (created.has(pattern)) return [];
    const sharedWith = shared.get(pattern) ?? [];
    return [{ name: pattern, sharedWith, source: places.range(option.start, option.end) }];
  });
}

const isWildcard = (pattern: string) => /[*?[]/.test(pattern);

function pictureRegions(
  vdev: Vdev,
  layout: Layout,
  places: TextPlaces,
  shared: SharedNames,
): RegionPicture[] {
  return layout.placements
    .filter((placement) => placement.vdev === vdev)
    .map((placement) => {
      const { region, pages, controlPage, data, basis } = placement;
      const index = layout.placements.indexOf(placement);
      return {
        name: region.name ?? region.namePart?.text ?? '',
        ...(region.size === undefined ? {} : { size: hex(region.size) }),
        ...(pages === undefined ? {} : { pages: Number(pages) }),
        ...(controlPage === undefined ? {} : { controlPage: `region:${index}:control` }),
        ...(data === undefined ? {} : { data: `region:${index}:data` }),
        basis,
        sharedWith: region.name === undefined ? [] : (shared.get(region.name) ?? []),
        source: places.range(region.option.start, region.option.end),
      };
    });
}

/** What the `allow`/`deny` list as a whole lets the guest attach, in words. */
export function policyOf(vdev: Vdev): string {
  if (vdev.patterns.length === 0) return 'every region';
  if (vdev.patterns.some((entry) => entry.pattern === undefined)) return 'not known';
  const names = (verdict: 'allow' | 'deny') =>
    vdev.patterns
      .filter((entry) => entry.verdict === verdict)
      .map((entry) => entry.pattern)
      .join(', ');
  const allowed = names('allow');
  const denied = names('deny');
  if (denied === '') return `only ${allowed}`;
  if (allowed === '') return `every region but ${denied}`;
  return `in written order: ${vdev.patterns.map((entry) => `${entry.verdict} ${entry.pattern}`).join(', ')}, deny the rest`;
}
