import { quoted } from '../../../../shared/quoted';
import { placeOfLine } from '../../machine/interrupt';
import type { Rule } from '../rule';
import { asSharedLine } from './interruptOutOfRange';

/** A line of a GIC that belongs to a single vCPU. */
export const PRIVATE_INTERRUPT: Rule = {
  id: 'private-interrupt',
  severity: 'warning',
  summary: 'A device raises a line that is private to a vCPU.',
  section: 'Interrupts',
  check(subject, report) {
    const { machine, layout } = subject;
    for (const controller of machine.controllers) {
      const { privateLines, firstSpare } = controller.fact ?? {};
      if (privateLines === undefined || firstSpare === undefined) continue;
      for (const { use, first } of layout.lines.get(controller.name) ?? []) {
        if (first < BigInt(privateLines.first) || first > BigInt(privateLines.last)) continue;
        const owner = privateLines.taken?.find(({ line }) => BigInt(line) === first);
        const taken = owner === undefined ? '' : `, where each has ${owner.name}`;
        report({
          at: placeOfLine(use),
          message: `${quoted(`${controller.name}:${first}`)} is private to one vCPU (PPI ${first - BigInt(privateLines.first)})${taken}. The number is the absolute interrupt ID: a device tree's SPI ${first} is ${quoted(`${controller.name}:${first + BigInt(firstSpare.line)}`)}.`,
          fixes: () => asSharedLine(subject, use, controller, first),
        });
      }
    }
  },
};
