import { quoted } from '../../../../shared/quoted';
import { describeList, didYouMean } from '../../../../shared/words';
import { type InterruptUse, placeOfLine } from '../../machine/interrupt';
import { isFragment } from '../../machine/machine';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import { onlyPic } from '../fixes/onlyPic';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { ReportedProblem, Rule } from '../rule';
import type { CheckSubject } from '../subject';

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
    for (const use of machine.interrupts) {
      const { controller, controllerPart, linePart } = use;
      if (subject.swaps.has(use.option)) continue;
      if (isBareLine(use)) report(withoutPic(subject, use));
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

/** A line without its PIC; an smmu's manual prints a bare number, and what someone's own vdev takes is not known. */
function isBareLine({ controllerPart, linePart, option, component }: InterruptUse): boolean {
  if (option.name !== 'intr' || controllerPart !== undefined || linePart === undefined || linePart.opaque)
    return false;
  return component.kind === 'pass' || (component.vdev !== undefined && component.vdev.name !== 'smmu');
}

/** The PIC is written where the machine has just one that takes lines. */
function withoutPic({ machine }: CheckSubject, use: InterruptUse): ReportedProblem {
  const pic = onlyPic(machine);
  const line = use.linePart?.text ?? '';
  const text = pic === undefined ? undefined : `${pic.name}:${line}`;
  return {
    at: placeOfLine(use),
    message: `${quoted(line)} names no PIC: an interrupt is written ${quoted(text ?? 'PIC:LINE')}.`,
    fixes: () =>
      text === undefined
        ? []
        : [
            {
              title: `Write ${quoted(text)}`,
              edits: [replace(placeOfLine(use), text)],
              preferred: true,
            },
          ],
  };
}
