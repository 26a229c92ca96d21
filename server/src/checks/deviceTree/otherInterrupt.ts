import { describeList } from '../../../../shared/words';
import { isSameLines } from '../../layout/verified/verification';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** The tree has a device on other lines than the file. */
export const TREE_INTERRUPT_DIFFERS: Rule = {
  id: 'tree-interrupt-differs',
  severity: 'warning',
  summary: "A device has another interrupt in the guest's device tree.",
  section: 'Against the device tree',
  check({ layout: { verification } }, report) {
    for (const comparison of verification?.lines ?? []) {
      const { vdev, device, inFile, inTree } = comparison;
      const [use] = vdev.interrupts;
      if (isSameLines(comparison) || use === undefined) continue;
      const { linePart } = use;
      const [line] = inTree;
      const said =
        inTree.length === 0 ? 'without interrupt' : `on line ${describeList(inTree.map(String), 'and')}`;
      report({
        at: linePart ?? use.option,
        message: `The file has vdev ${vdev.type} on line ${describeList(inFile.map(String), 'and')}, and ${verification?.tree.name} has it ${said} (\`${device.path}\`).`,
        fixes: () =>
          linePart === undefined || line === undefined || inFile.length > 1 || inTree.length > 1
            ? []
            : [
                {
                  title: `Write the line of the tree: \`${line}\``,
                  edits: [replace(linePart, String(line))],
                },
              ],
      });
    }
  },
};
