import { describeAddress } from '../../../../shared/address';
import { describeRange } from '../../../../shared/range';
import { isSameInitrd } from '../../layout/verified/verification';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** The tree has an initial RAM disk where the file has none, or elsewhere, or the other way round. */
export const TREE_INITRD_DIFFERS: Rule = {
  id: 'tree-initrd-differs',
  severity: 'warning',
  summary: "The guest's device tree has another initial RAM disk.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    const initrd = verification?.initrd;
    if (initrd === undefined || isSameInitrd(initrd)) return;
    const { load, inTree } = initrd;
    const address = load?.address === undefined ? '' : ` at ${describeAddress(load.address)}`;
    const inFile = load === undefined ? 'loads no initial RAM disk' : `loads the initial RAM disk${address}`;
    const there = inTree === undefined ? 'has none' : `has one at ${describeRange(inTree.start, inTree.end)}`;
    report({
      at: load?.addressPart ?? load?.option ?? startOfFile(subject),
      message: `The file ${inFile}, and ${verification?.tree.name} ${there}.`,
    });
  },
};
