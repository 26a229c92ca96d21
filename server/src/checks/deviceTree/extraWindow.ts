import { describeRange } from '../../../../shared/range';
import { isGicName } from '../../companions/deviceTree/interrupts';
import type { Rule } from '../rule';
import { startOfFile } from './startOfFile';

/** The tree has a window that the file does not mention. */
export const TREE_EXTRA_WINDOW: Rule = {
  id: 'tree-extra-window',
  severity: 'information',
  summary: "The guest's device tree has a window that the file does not mention.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    for (const { device, range } of verification?.match.extra ?? []) {
      // Every Arm guest has a GIC without saying so.
      if (isGicName(device.compatible) && range.role !== 'registers') continue;
      const role = range.role === 'registers' ? '' : ` (${range.role})`;
      report({
        at: startOfFile(subject),
        message: `${verification?.tree.name} has \`${device.path}\`${role} at ${describeRange(range.start, range.end)}, which the file does not mention. The map shows it; leave its place free.`,
      });
    }
  },
};
