import { overlapPairs } from '../../layout/sweep';
import { isDevice } from '../../layout/window';
import { inTextOrder, relatedTo } from '../conflict';
import type { Rule } from '../rule';

/** Two devices on one function of the guest's PCI bus. */
export const DUPLICATE_PCI_FUNCTION: Rule = {
  id: 'duplicate-pci-function',
  severity: 'error',
  summary: 'Two devices have the same PCI function in the guest.',
  section: 'Guest-physical layout',
  check({ layout }, report) {
    for (const { lower, upper, start } of overlapPairs(layout.pci.windows.filter(isDevice))) {
      const [earlier, later] = inTextOrder(lower, upper);
      if (later.option === undefined) continue;
      const name = `pci:${start >> 8n}:${(start >> 3n) & 31n}.${start & 7n}`;
      const argument = later.option.arguments[0]?.word ?? later.option;
      report({
        at: argument,
        message: `${later.label} and ${earlier.label} are both ${name} in the guest.`,
        related: relatedTo(earlier).map((related) => ({
          ...related,
          message: `${earlier.label} is ${name}`,
        })),
      });
    }
  },
};
