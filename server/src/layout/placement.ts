import { PAGE, pageCeiling } from '../../../shared/page';
import { counted } from '../../../shared/words';
import { CONTROL_PAGE_BYTES, PLACEMENT } from '../catalogue/shmem/placement';
import type { Vdev, VirtualMachine } from '../machine/machine';
import { pciDeviceCount } from '../machine/pciDevices';
import type { SharedRegion } from '../machine/region';
import type { AttachableRegion } from '../machine/regions';
import type { ComponentNode } from '../syntax/tree';
import { gapsBetween, spaceEnd } from './gaps';
import type { Ranged } from './sweep';
import type { Window } from './window';

/** Where a region will probably go in the guest; addresses are predictions, never stated by the file. */
export interface RegionPlacement {
  readonly vdev: Vdev;
  readonly region: SharedRegion;
  /** What people call the machine that creates it, for one that this guest only attaches. */
  readonly from: string | undefined;
  /** Whole pages of data; undefined while the size cannot be known. */
  readonly pages: bigint | undefined;
  /** Guest-physical bytes with the control page. */
  readonly needed: bigint | undefined;
  readonly controlPage: bigint | undefined;
  readonly data: bigint | undefined;
  /** Whether some gap holds it; undefined where that cannot be known. */
  readonly fits: boolean | undefined;
  /** Why this place, or why none is given. */
  readonly basis: string;
}

/**
 * Predicts where qvm puts the control page and the data of each region: of those that the machine creates in the order of
 * the file, then of those that its guest can attach. Each gets the
 * lowest free guest-physical space, page 0 skipped, control page first. This was observed once and is not
 * documented, so every result is a prediction.
 * @param windows everything that is known to take guest-physical space
 * @param attachable what other machines create and this one allows
 */
export function placeRegions(
  machine: VirtualMachine,
  windows: readonly Window[],
  attachable: readonly AttachableRegion[] = [],
): RegionPlacement[] {
  const created = machine.vdevs
    .filter((vdev) => vdev.regions.length > 0)
    .map((vdev) => ({ vdev, regions: vdev.regions, from: undefined }));
  const shared = [...created, ...attachable.map((known) => ({ ...known, regions: [known.region] }))];
  if (shared.length === 0) return [];
  const placed = new Set(windows.filter((window) => !window.openEnded).map(({ option }) => option));
  const knowable = machine.memory.every(({ option }) => placed.has(option));
  const taken = windows
    .filter((window) => window.space === 'mem')
    .map((window) => ({ start: window.start, end: pageCeiling(window.safeEnd) }));
  const limit = spaceEnd(taken);
  const open = new OpenSpace(gapsBetween(taken, limit > WIDEST ? limit : WIDEST, true));
  const predicted = basisOf(machine);
  const placements: RegionPlacement[] = [];
  for (const { vdev, regions, from } of shared) {
    for (const region of regions) {
      const pages = region.size === undefined ? undefined : pageCeiling(region.size) / PAGE;
      const needed = pages === undefined ? undefined : pages * PAGE + CONTROL_PAGE_BYTES;
      const common = { vdev, region, from, pages, needed };
      if (needed === undefined || !knowable) {
        const basis = knowable ? 'the size cannot be known' : 'the start of some memory cannot be known';
        placements.push({ ...common, controlPage: undefined, data: undefined, fits: undefined, basis });
        continue;
      }
      const at = open.take(needed);
      if (at === undefined) {
        const basis = 'no gap of guest-physical space is large enough';
        placements.push({ ...common, controlPage: undefined, data: undefined, fits: false, basis });
        continue;
      }
      const data = at + CONTROL_PAGE_BYTES;
      placements.push({ ...common, controlPage: at, data, fits: true, basis: predicted });
    }
  }
  return placements;
}

/** What a prediction rests on; less where qvm takes space that nobody can know of. */
function basisOf(machine: VirtualMachine): string {
  const basis = PLACEMENT.basis[machine.target.architecture?.value ?? 'aarch64'];
  const count = pciDeviceCount(machine);
  if (count === 0) return basis;
  return `${basis}; ${counted(count, 'PCI device')} ${count === 1 ? 'takes' : 'take'} space that may be this`;
}

/** Regions are placed up to here, also where nothing else lies above 4 GiB. */
const WIDEST = 1n << 40n;

/** Free space that shrinks as regions take of it. What was too small for a size stays so, and is not looked at again. */
class OpenSpace {
  private readonly gaps: { start: bigint; readonly end: bigint }[];
  /** For each size the first gap that may hold it. */
  private readonly first = new Map<bigint, number>();

  constructor(gaps: readonly Ranged[]) {
    this.gaps = gaps.map(({ start, end }) => ({ start, end }));
  }

  /** Takes the lowest place for `size` bytes; undefined when no gap is large enough. */
  take(size: bigint): bigint | undefined {
    const { lowest, alignment } = PLACEMENT;
    for (let index = this.first.get(size) ?? 0; index < this.gaps.length; index++) {
      this.first.set(size, index);
      const gap = this.gaps[index];
      if (gap === undefined) break;
      const from = gap.start > lowest ? gap.start : lowest;
      const start = (from + alignment - 1n) & ~(alignment - 1n);
      if (start + size > gap.end) continue;
      gap.start = start + size;
      return start;
    }
    return undefined;
  }
}

/** The predicted windows of the placements, for drawing; they never count as conflicts. */
export function placementWindows(
  placements: readonly RegionPlacement[],
  windows: readonly Window[],
): Window[] {
  const pages = new Map<ComponentNode, Window>();
  for (const window of windows) {
    if (window.component !== undefined && !pages.has(window.component)) pages.set(window.component, window);
  }
  return placements.flatMap((placement, index): Window[] => {
    const { controlPage, data, region, vdev, basis, from } = placement;
    if (controlPage === undefined || data === undefined || placement.pages === undefined) return [];
    const name = region.name ?? '?';
    const page = pages.get(vdev.component);
    const common = {
      space: 'mem' as const,
      certainty: 'predicted' as const,
      detail: from === undefined ? undefined : `from ${from}`,
      part: undefined,
      vdev: vdev.fact,
      fact: undefined,
      basis,
      openEnded: false,
      component: vdev.component,
      option: region.option,
      addressPart: undefined,
      ...(page === undefined ? {} : { factory: page.id }),
      region: name,
    };
    const control = { start: controlPage, end: data, safeEnd: data, kind: 'control-page' as const };
    const end = data + placement.pages * PAGE;
    const shared = { start: data, end, safeEnd: end, kind: 'shared-data' as const };
    return [
      { ...common, ...control, id: `region:${index}:control`, label: `${name} control page` },
      { ...common, ...shared, id: `region:${index}:data`, label: `${name} data` },
    ];
  });
}
