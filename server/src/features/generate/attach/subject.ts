import { pageCount } from '../../../../../shared/page';
import { joinList } from '../../../../../shared/words';
import type { Analysis } from '../../../analysis/analysis';
import { SHMEM_LIMITS } from '../../../catalogue/shmem/protocol';
import { isShmem, type Vdev } from '../../../machine/machine';
import { prefixesOf } from '../../../machine/region';
import { attachableOf, type RegionsElsewhere, regionKey, verdictFor } from '../../../machine/regions';

/** A region that a guest's program attaches, and the factory page through which it does. */
export interface AttachSubject {
  readonly analysis: Analysis;
  readonly vdev: Vdev;
  readonly region: string;
  /** To ask for; an example where no configuration states a size. */
  readonly pages: bigint;
  readonly isExample: boolean;
  /** Guest-physical address of the factory page; undefined of a PCI device, and where it cannot be known. */
  readonly factoryPage: bigint | undefined;
  /** Line as the configuration counts it. */
  readonly line: bigint | undefined;
}

/** Pages that a program asks for where no configuration states a size, as in the example driver for Linux. */
const EXAMPLE_PAGES = 16n;

/**
 * What a program needs to know of a region.
 * @param wanted its name; by default the first that the machine creates or allows by name
 * @returns a problem in words where the machine has no such region
 */
export function attachSubject(
  analysis: Analysis,
  elsewhere: RegionsElsewhere,
  wanted: string | undefined,
): AttachSubject | { readonly problem: string } {
  const vdevs = analysis.machine.vdevs.filter(isShmem);
  if (vdevs.length === 0) return { problem: 'The machine has no shmem vdev.' };
  const named = vdevs.flatMap((vdev) =>
    [...vdev.regions.map(({ name }) => name), ...attachableOf(vdev).map(({ name }) => name)].flatMap(
      (name) => (name === undefined ? [] : [{ vdev, name }]),
    ),
  );
  const allowed = vdevs.find(
    (vdev) => wanted !== undefined && verdictFor(vdev.patterns, wanted)?.verdict === 'allow',
  );
  const found =
    wanted === undefined
      ? named[0]
      : (named.find(({ name }) => name === wanted) ?? (allowed && { vdev: allowed, name: wanted }));
  if (found === undefined) {
    const names = [...new Set(named.map(({ name }) => name))];
    const there = names.length === 0 ? '' : ` It names ${joinList(names, 'and')}.`;
    return {
      problem:
        wanted === undefined
          ? 'The machine names no region: say which with --region.'
          : `The machine may not attach ${wanted}.${there}`,
    };
  }
  const { vdev, name } = found;
  if (new TextEncoder().encode(name).length > SHMEM_LIMITS.nameLength)
    return {
      problem: `The name ${name} is longer than ${SHMEM_LIMITS.nameLength} bytes: no guest can ask for it.`,
    };
  const own = vdev.regions.find((region) => region.name === name)?.size;
  const size = own ?? elsewhere.get(regionKey(name, prefixesOf(vdev.component)))?.creator?.size;
  const window = analysis.layout.windowsOf.get(vdev.component)?.find(({ kind }) => kind === 'factory-page');
  return {
    analysis,
    vdev,
    region: name,
    pages: size === undefined || size === 0n ? EXAMPLE_PAGES : pageCount(size),
    isExample: size === undefined || size === 0n,
    factoryPage: vdev.form === 'pci' ? undefined : window?.start,
    line: vdev.interrupts[0]?.line,
  };
}
