import { isShmem } from '../../machine/machine';
import type { Rule } from '../rule';

/** `create NAME,0`. */
export const REGION_SIZE_ZERO: Rule = {
  id: 'region-size-zero',
  severity: 'error',
  summary: 'A shared region is created with no bytes.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { size, sizePart } of machine.choice.of(isShmem).flatMap((vdev) => vdev.regions)) {
      if (size !== 0n || sizePart === undefined) continue;
      report({
        at: sizePart,
        message: '0 bytes hold no data: the size of a region is in bytes, at least one page, 0x1000 (4 KiB).',
      });
    }
  },
};
