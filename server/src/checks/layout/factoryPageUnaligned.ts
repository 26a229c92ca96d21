import { describeAddress, describeOffset } from '../../../../shared/address';
import { PAGE } from '../../../../shared/page';
import { isShmem, type VdevKind } from '../../machine/machine';
import type { Rule } from '../rule';
import { alignPlace, unalignedPlace } from './unaligned';

/** A shmem `loc` that is no multiple of 0x1000. */
export const FACTORY_PAGE_UNALIGNED: Rule = {
  id: 'factory-page-unaligned',
  severity: 'warning',
  summary: 'A factory page does not start at a page.',
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const vdev of subject.machine.choice.of(hasUnalignedFactoryPage)) {
      const place = unalignedPlace(vdev);
      if (place === undefined) continue;
      report({
        at: place.part,
        message: `${describeAddress(place.address)} is ${describeOffset(place.address % PAGE)} into a page. The factory page is one page of 4 KiB that qvm traps, so it should start at one (our conclusion; no manual says so).`,
        fixes: () => alignPlace(subject, vdev, place.part, place.address),
      });
    }
  },
};

const hasUnalignedFactoryPage: VdevKind = (vdev) => isShmem(vdev) && unalignedPlace(vdev) !== undefined;
