import { placeOfLine } from '../facts/lines';
import type { Rule } from '../rule';
import { asSharedLine, FIRST_SPI } from './interruptOutOfRange';

/** A line of a GIC that belongs to a single vCPU. */
export const PRIVATE_INTERRUPT: Rule = {
  id: 'private-interrupt',
  severity: 'warning',
  summary: 'A device raises a line that is private to a vCPU.',
  section: 'Interrupts',
  check({ machine, layout }, report) {
    for (const controller of machine.controllers) {
      if (controller.kind !== 'gic' || controller.firstLine === undefined) continue;
      for (const { use, first } of layout.lines.get(controller.name) ?? []) {
        if (first < BigInt(controller.firstLine) || first >= FIRST_SPI) continue;
        report({
          at: placeOfLine(use),
          message: `Lines 16 to 31 of a GIC are private to one vCPU (PPI ${first - 16n} here). The number is the absolute interrupt ID: a device tree's SPI ${first} is \`${controller.name}:${first + FIRST_SPI}\`.`,
          fixes: () => asSharedLine(use, controller.name, first),
        });
      }
    }
  },
};
