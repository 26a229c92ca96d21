import { describeRange } from '../../../../shared/range';
import { describeList } from '../../../../shared/words';
import { isSameMemory } from '../../layout/verified/verification';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** The tree gives the guest other memory than the file. */
export const TREE_MEMORY_DIFFERS: Rule = {
  id: 'tree-memory-differs',
  severity: 'warning',
  summary: "The guest's device tree has other memory.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    const memory = verification?.memory;
    if (memory === undefined || isSameMemory(memory)) return;
    const words = (ranges: typeof memory.inFile) =>
      ranges.length === 0
        ? 'none'
        : describeList(
            ranges.map(({ start, end }) => describeRange(start, end)),
            'and',
          );
    report({
      at: memory.option ?? startOfFile(subject),
      message: `The file has memory at ${words(memory.inFile)}, and ${verification?.tree.name} at ${words(memory.inTree)}.`,
    });
  },
};
