import { quoted } from '../../../../shared/quoted';
import { describeList, didYouMean } from '../../../../shared/words';
import { isFragment } from '../../machine/machine';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** An `intr` that names no PIC of this machine. */
export const UNKNOWN_PIC: Rule = {
  id: 'unknown-pic',
  severity: 'error',
  summary: 'An `intr` names no PIC of this virtual machine.',
  section: 'Order and wholeness',
  check(subject, report) {
    const { machine } = subject;
    const names = new Set(machine.controllers.map((controller) => controller.name));
    if (isFragment(subject.machine)) return;
    for (const { controller, controllerPart, linePart } of machine.interrupts) {
      if (controller === undefined || controllerPart === undefined || names.has(controller)) continue;
      if (controller === '') continue;
      const architecture = machine.target.architecture?.value;
      const possible = [...names].filter(
        (name) => name !== (architecture === 'x86_64' ? 'gic' : architecture === 'aarch64' ? 'apic' : ''),
      );
      const near = nearestWords(
        controller,
        linePart === undefined ? possible : possible.filter((name) => name !== 'apic'),
      );
      report({
        at: controllerPart,
        message: `${quoted(controller)} is no PIC of this machine; it has ${describeList(possible, 'and')}.${didYouMean(near)}`,
        fixes: () => replaceByNearest(controllerPart, near),
      });
    }
  },
};
