import type { Rule } from '../rule';

/** The factory page has 32 bytes for a name, the closing zero among them. */
const MOST = 31;

/** A region name that a guest cannot write to the factory page. */
export const REGION_NAME_TOO_LONG: Rule = {
  id: 'region-name-too-long',
  severity: 'error',
  summary: 'The name of a shared region has more than 31 characters.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { name, namePart } of machine.vdevs.flatMap((vdev) => vdev.regions)) {
      if (name === undefined || namePart === undefined) continue;
      const bytes = new TextEncoder().encode(name).length;
      if (bytes <= MOST) continue;
      report({
        at: namePart,
        message: `The name has ${bytes} ${bytes === name.length ? 'characters' : 'bytes'}; the factory page has room for ${MOST} and a zero, so no guest can ask for this region.`,
      });
    }
  },
};
