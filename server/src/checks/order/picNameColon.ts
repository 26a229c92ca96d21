import { quoted } from '../../../../shared/quoted';
import type { Rule } from '../rule';

/** A PIC whose name has a colon, where something refers to it. */
export const PIC_NAME_COLON: Rule = {
  id: 'pic-name-colon',
  severity: 'error',
  summary: 'A PIC whose name has a colon is referred to.',
  section: 'Order and wholeness',
  check({ machine }, report) {
    const named = machine.controllers.filter(({ name }) => name.includes(':'));
    if (named.length === 0) return;
    const withColon = new Map(named.toReversed().map((known) => [known.name, known]));
    for (const { controller, controllerPart } of machine.interrupts) {
      const pic = controller === undefined ? undefined : withColon.get(controller);
      if (pic === undefined || controllerPart === undefined) continue;
      const namePart = pic.vdev?.namePart;
      report({
        at: controllerPart,
        message: `${quoted(pic.name)} has a colon: qvm accepts this name of a PIC, but no \`intr\` that refers to it.`,
        related: namePart === undefined ? [] : [{ ...placeOf(namePart), message: 'the name' }],
      });
    }
  },
};

function placeOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
