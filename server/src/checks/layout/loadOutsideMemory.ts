import { describeAddress } from '../../../../shared/address';
import { joinList } from '../../../../shared/words';
import { RangeIndex } from '../../layout/near';
import { isMemory } from '../../layout/window';
import { describeWindow } from '../conflict';
import type { Rule } from '../rule';

/** `load ADDRESS,FILE` outside every `ram` and `rom`. */
export const LOAD_OUTSIDE_MEMORY: Rule = {
  id: 'load-outside-memory',
  severity: 'error',
  summary: 'A file is loaded to an address without memory.',
  section: 'Guest-physical layout',
  check({ machine, layout }, report) {
    if (machine.hasUnknownOptions) return;
    const knowable = machine.memory.every((range) => range.start !== undefined && range.length !== undefined);
    // Passed-through memory may serve as memory, and its size is often known only on the host.
    const passed = machine.passes.flatMap((pass) => pass.locations);
    if (
      !knowable ||
      passed.some(
        ({ address, length, pci }) => pci === undefined && (address === undefined || length === undefined),
      )
    )
      return;
    const windows = layout.mem.windows.filter((window) => isMemory(window) || window.kind === 'pass');
    const memory = windows.filter(isMemory);
    if (memory.length === 0) return;
    const index = new RangeIndex(windows);
    for (const { address, addressPart } of machine.loads) {
      if (address === undefined || addressPart === undefined) continue;
      if (index.firstIn(address, address + 1n) !== undefined) continue;
      report({
        at: addressPart,
        message: `The guest has no memory at ${describeAddress(address)}; it has ${joinList(
          memory.slice(0, 4).map((window) => describeWindow(window)),
          'and',
        )}${memory.length > 4 ? ' and more' : ''}.`,
      });
    }
  },
};
