import { describeAddress, describeOffset } from '../../../../shared/address';
import { PAGE } from '../../../../shared/page';
import { isShmem, type VdevKind } from '../../machine/machine';
import type { Rule } from '../rule';
import { alignPlace, unalignedPlace } from './unaligned';

/** Any other vdev's `loc` in memory that is no multiple of 0x1000. */
export const WINDOW_UNALIGNED: Rule = {
  id: 'window-unaligned',
  severity: 'information',
  summary: "A device's registers do not start at a page.",
  section: 'Guest-physical layout',
  check(subject, report) {
    for (const vdev of subject.machine.choice.of(hasUnalignedWindow)) {
      const place = unalignedPlace(vdev);
      if (place === undefined) continue;
      report({
        at: place.part,
        message: `${describeAddress(place.address)} is ${describeOffset(place.address % PAGE)} into a page; qvm traps accesses by whole pages of 4 KiB.`,
        fixes: () => alignPlace(subject, vdev, place.part, place.address),
      });
    }
  },
};

const hasUnalignedWindow: VdevKind = (vdev) => !isShmem(vdev) && unalignedPlace(vdev) !== undefined;
