import { describeGuestTree } from '../../layout/verified/guestTree';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** The configuration was changed after the dump was made. */
export const TREE_OLDER: Rule = {
  id: 'tree-older',
  severity: 'information',
  summary: 'The device tree is older than the configuration.',
  section: 'Against the device tree',
  check(subject, report) {
    const tree = subject.layout.verification?.tree;
    if (tree?.isOlder !== true) return;
    report({
      at: startOfFile(subject),
      message: `The configuration was changed after ${describeGuestTree(tree)} was made. Make a new dump before you trust what differs.`,
    });
  },
};
