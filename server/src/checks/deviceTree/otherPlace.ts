import { describeAddress, hex } from '../../../../shared/address';
import { isSamePlace } from '../../layout/verified/verification';
import { replace } from '../../text/edit';
import { writtenPlace } from '../conflict';
import type { Rule } from '../rule';

/** The tree has a device at another address than the file states. */
export const TREE_PLACE_DIFFERS: Rule = {
  id: 'tree-place-differs',
  severity: 'warning',
  summary: "A device lies elsewhere in the guest's device tree.",
  section: 'Against the device tree',
  check({ layout: { verification } }, report) {
    for (const found of verification?.match.windows ?? []) {
      const { window, range, device } = found;
      const at = writtenPlace(window);
      // A default that the tree corrects is no fault of the file: the map shows what the tree says.
      if (isSamePlace(found) || window.certainty !== 'stated' || at === undefined) continue;
      const { addressPart } = window;
      report({
        at,
        message: `The file has ${window.label} at ${describeAddress(window.start)}, and ${verification?.tree.name} has it at ${describeAddress(range.start)} (\`${device.path}\`).`,
        fixes: () =>
          addressPart === undefined
            ? []
            : [
                {
                  title: `Write the address of the tree: \`${hex(range.start)}\``,
                  edits: [replace(addressPart, hex(range.start))],
                },
              ],
      });
    }
  },
};
