import { describeAddress } from '../../../../shared/address';
import { writtenPlace } from '../conflict';
import type { Rule } from '../rule';

/** The tree does not have a device of the file. */
export const TREE_DEVICE_MISSING: Rule = {
  id: 'tree-device-missing',
  severity: 'warning',
  summary: "A device of the file is not in the guest's device tree.",
  section: 'Against the device tree',
  check({ layout: { verification } }, report) {
    for (const window of verification?.match.missing ?? []) {
      const at = writtenPlace(window);
      if (at === undefined) continue;
      report({
        at,
        message: `${verification?.tree.name} has no device at ${describeAddress(window.start)}, where the file has ${window.label}.`,
      });
    }
  },
};
