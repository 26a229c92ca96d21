import { quoted } from '../../../../shared/quoted';
import { SHMEM_LIMITS } from '../../catalogue/shmem/protocol';
import { isShmem } from '../../machine/machine';
import type { Rule } from '../rule';

/** A region name that a guest cannot write to the factory page. */
export const REGION_NAME_TOO_LONG: Rule = {
  id: 'region-name-too-long',
  severity: 'error',
  summary: 'The name of a shared region has more than 31 characters.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { name, namePart } of machine.choice.of(isShmem).flatMap((vdev) => vdev.regions)) {
      if (name === undefined || namePart === undefined) continue;
      const bytes = new TextEncoder().encode(name).length;
      if (bytes <= SHMEM_LIMITS.nameLength) continue;
      report({
        at: namePart,
        message: `${quoted(name)} has ${bytes} ${bytes === name.length ? 'characters' : 'bytes'}: the factory page has room for ${SHMEM_LIMITS.nameLength} and a zero, so no guest can ask for this region.`,
      });
    }
  },
};
