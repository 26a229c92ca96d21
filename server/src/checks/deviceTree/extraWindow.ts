import { describeRange } from '../../../../shared/range';
import { isGicName } from '../../companions/deviceTree/interrupts';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** Windows that are told one by one; the tree of a whole board has hundreds. */
const MOST_TOLD = 20;

/** The tree has a window that the file does not mention. */
export const TREE_EXTRA_WINDOW: Rule = {
  id: 'tree-extra-window',
  severity: 'information',
  summary: "The guest's device tree has a window that the file does not mention.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    const name = verification?.tree.name;
    // Every Arm guest has a GIC without saying so.
    const extra = (verification?.match.extra ?? []).filter(
      ({ device, range }) => range.role === 'registers' || !isGicName(device.compatible),
    );
    for (const { device, range } of extra.slice(0, MOST_TOLD)) {
      const role = range.role === 'registers' ? '' : ` (${range.role})`;
      report({
        at: startOfFile(subject),
        message: `${name} has \`${device.path}\`${role} at ${describeRange(range.start, range.end)}, which the file does not mention. The map shows it; leave its place free.`,
      });
    }
    if (extra.length > MOST_TOLD)
      report({
        at: startOfFile(subject),
        message: `${name} has ${extra.length - MOST_TOLD} more windows that the file does not mention; the map shows them all.`,
      });
  },
};
