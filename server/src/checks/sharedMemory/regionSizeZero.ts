import type { Rule } from '../rule';

/** `create NAME,0`. */
export const REGION_SIZE_ZERO: Rule = {
  id: 'region-size-zero',
  severity: 'error',
  summary: 'A shared region is created with no bytes.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { size, sizePart } of machine.vdevs.flatMap((vdev) => vdev.regions)) {
      if (size !== 0n || sizePart === undefined) continue;
      report({
        at: sizePart,
        message:
          'A region of 0 bytes holds no data. The size is in bytes, at least one page: 0x1000 (4 KiB).',
      });
    }
  },
};
