import { quoted } from '../../../../shared/quoted';
import { describeLineReason } from '../../layout/freeLines';
import { type InterruptUse, placeOfLine } from '../../machine/interrupt';
import type { Controller } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';

/** A line that the PIC does not have. */
export const INTERRUPT_OUT_OF_RANGE: Rule = {
  id: 'interrupt-out-of-range',
  severity: 'error',
  summary: 'The PIC has no such line for a device.',
  section: 'Interrupts',
  check(subject, report) {
    const { layout } = subject;
    for (const [name, uses] of layout.lines) {
      const controller = subject.controller(name);
      const { lines, firstSpare } = controller?.fact ?? {};
      if (controller === undefined || lines === undefined) continue;
      const isGic = controller.kind === 'gic';
      for (const { use, first, last } of uses) {
        if (first >= BigInt(lines.first) && last <= BigInt(lines.last)) continue;
        const wrong = first < BigInt(lines.first) ? first : last;
        const why = !isGic
          ? `its lines are ${lines.first} to ${lines.last}`
          : first < BigInt(lines.first)
            ? `0 to ${lines.first - 1} are software generated; the number is the absolute interrupt ID, SPI + ${firstSpare?.line}`
            : `lines end at ${lines.last}`;
        report({
          at: placeOfLine(use),
          message: `${quoted(name)} has no line ${wrong} for a device: ${why}.`,
          fixes: () =>
            isGic && wrong < BigInt(lines.first) ? asSharedLine(subject, use, controller, wrong) : [],
        });
      }
    }
  },
};

/**
 * Reads the number as that of an SPI, as device trees count them; where another device has that line, the one that
 * is free is offered.
 */
export function asSharedLine(
  { layout }: CheckSubject,
  use: InterruptUse,
  controller: Controller,
  line: bigint,
): Fix[] {
  const shared = line + BigInt(controller.fact?.firstSpare?.line ?? 0);
  if (use.controllerPart === undefined) return [];
  const at = placeOfLine(use);
  const { freeLines } = layout;
  if (freeLines.next(controller, shared) === shared) {
    const text = `${controller.name}:${shared}`;
    return [{ title: `Use ${quoted(text)} (SPI ${line})`, edits: [replace(at, text)] }];
  }
  const free = freeLines.line(controller, { device: use.component.vdev });
  if (free === undefined) return [];
  const text = `${controller.name}:${free.line}`;
  return [{ title: `Use ${quoted(text)} (${describeLineReason(free.reason)})`, edits: [replace(at, text)] }];
}
