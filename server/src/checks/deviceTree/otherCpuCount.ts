import { counted } from '../../../../shared/words';
import { headOf } from '../../syntax/component';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** The tree has another number of processors than the file. */
export const TREE_CPU_COUNT: Rule = {
  id: 'tree-cpu-count',
  severity: 'warning',
  summary: "The guest's device tree has another number of processors.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    const cpus = verification?.cpus;
    if (cpus === undefined || cpus.inFile === cpus.inTree) return;
    const [first] = subject.machine.cpus;
    report({
      at: first === undefined ? startOfFile(subject) : headOf(first),
      message: `The file has ${counted(cpus.inFile, 'vCPU')}, and ${verification?.tree.name} has ${cpus.inTree}.`,
    });
  },
};
