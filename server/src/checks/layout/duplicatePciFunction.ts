import { describeFunction } from '../../../../shared/pci';
import { overlapPairs, type Ranged } from '../../layout/sweep';
import { isDevice } from '../../layout/window';
import { conflictOf, conflictRule } from '../conflict';

/** Two devices on one function of the guest's PCI bus. */
export const DUPLICATE_PCI_FUNCTION = conflictRule({
  id: 'duplicate-pci-function',
  severity: 'error',
  summary: 'Two devices have the same PCI function in the guest.',
  section: 'Guest-physical layout',
  conflicts: ({ layout }) =>
    overlapPairs(layout.pci.windows.filter(isDevice)).map((pair) => conflictOf(pair.lower, pair.upper, pair)),
  verb: 'are both',
  describe: pciFunction,
  placeOf: ({ option }) => option && (option.arguments[0]?.word ?? option),
  why: () => '',
});

function pciFunction({ start }: Ranged): string {
  return `pci:${describeFunction(start)}`;
}
