import { isShmem } from '../../machine/machine';
import { headOf } from '../../syntax/component';
import type { Rule } from '../rule';

/** More than one shmem vdev in one machine. */
export const SEVERAL_FACTORY_PAGES: Rule = {
  id: 'several-factory-pages',
  severity: 'information',
  summary: 'One virtual machine has several shmem vdevs.',
  section: 'Shared memory',
  check({ machine }, report) {
    const shared = machine.choice.of(isShmem);
    const [first, second] = shared;
    if (first === undefined || second === undefined) return;
    report({
      at: headOf(second.component),
      message: `This machine has ${shared.length} factory pages. One serves any number of regions; several are for drivers that want a page and a line of their own.`,
      related: [{ ...headOf(first.component), message: 'the first' }],
    });
  },
};
