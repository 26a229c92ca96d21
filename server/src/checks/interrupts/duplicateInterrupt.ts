import { quoted } from '../../../../shared/quoted';
import { describeLineReason } from '../../layout/freeLines';
import { lineClashes } from '../../layout/lineClash';
import type { LineUse } from '../../layout/lines';
import { type InterruptUse, placeOfLine } from '../../machine/interrupt';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** Two components of one machine on one line of one PIC. */
export const DUPLICATE_INTERRUPT: Rule = {
  id: 'duplicate-interrupt',
  severity: 'warning',
  summary: 'Two devices raise the same interrupt line.',
  section: 'Interrupts',
  check(subject, report) {
    const { layout } = subject;
    for (const [name, uses] of layout.lines) {
      const controller = subject.controller(name);
      for (const { lower, upper, start: line } of lineClashes(uses)) {
        const [earlier, later] =
          lower.use.option.start <= upper.use.option.start ? [lower, upper] : [upper, lower];
        const at = placeOfLine(later.use);
        report({
          at,
          message: `${quoted(`${name}:${line}`)} is already the line of ${quoted(ownerOf(earlier.use))}${frameOf(earlier)}. qvm does not report it; one of the two devices will seem dead.`,
          related: [
            {
              ...placeOfLine(earlier.use),
              message: `${quoted(ownerOf(earlier.use))} raises ${quoted(`${name}:${line}`)}`,
            },
          ],
          fixes: () => {
            const device = later.use.component.vdev;
            const free = controller && layout.freeLines.line(controller, { device });
            if (free === undefined || later.use.controllerPart === undefined) return [];
            const text = `${name}:${free.line}`;
            const title = `Use ${quoted(text)} (${describeLineReason(free.reason)})`;
            return [{ title, edits: [replace(at, text)], preferred: true }];
          },
        });
      }
    }
  },
};

/** `vdev pl011`, `pass`: what a message calls the user of a line. */
function ownerOf({ component }: InterruptUse): string {
  return component.kind === 'vdev' ? `vdev ${component.type}` : component.kind;
}

function frameOf({ first, last }: LineUse): string {
  return last > first ? ` (its MSI frame has ${first} to ${last})` : '';
}
