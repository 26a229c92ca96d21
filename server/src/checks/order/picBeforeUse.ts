import { quoted } from '../../../../shared/quoted';
import type { Controller } from '../../machine/machine';
import { headOf, isWhole } from '../../syntax/component';
import type { ComponentNode, SyntaxTree } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { wholeLines } from '../../text/lines';
import { moveBefore } from '../fixes/move';
import type { Rule } from '../rule';

/** An `intr` that names a PIC vdev which is defined later. */
export const PIC_BEFORE_USE: Rule = {
  id: 'pic-before-use',
  severity: 'error',
  summary: 'An `intr` names a PIC that is defined later in the file.',
  section: 'Order and wholeness',
  check({ tree, machine }, report) {
    const defined = new Map<string, Controller>();
    for (const controller of machine.controllers) {
      if (!defined.has(controller.name)) defined.set(controller.name, controller);
    }
    for (const { controller: name, controllerPart, component: user } of machine.interrupts) {
      const pic = name === undefined ? undefined : defined.get(name)?.vdev;
      if (name === undefined || pic === undefined || controllerPart === undefined) continue;
      if (pic.component.start <= user.start) continue;
      report({
        at: controllerPart,
        // The gic is there from the start under its own name; no manual says what qvm does when its options come late.
        ...(pic.name === undefined ? { severity: 'warning' as const } : {}),
        message: `${quoted(name)} is defined only further down; qvm wants a PIC before the vdevs that name it.`,
        related: [{ ...headOf(pic.component), message: `${quoted(name)} is defined here` }],
        fixes: () => {
          const edits = moveComponent(tree, pic.component, user);
          return edits === undefined
            ? []
            : [
                {
                  title: `Move ${quoted(pic.name === undefined ? `vdev ${pic.type}` : `${pic.type} ${name}`)} up`,
                  edits,
                  preferred: true,
                  safe: true,
                },
              ];
        },
      });
    }
  },
};

/** Only a component that fills its lines, with nothing of others between, can be moved as a block. */
function moveComponent(tree: SyntaxTree, moved: ComponentNode, before: ComponentNode): Edit[] | undefined {
  const inside = tree.options.filter((option) => option.start >= moved.start && option.end <= moved.end);
  if (inside.some((option) => option.component !== moved || !isWhole(tree, option))) return undefined;
  if (wholeLines(tree.text, moved) === undefined) return undefined;
  return moveBefore(tree, moved, before.opener.blob?.start ?? before.start);
}
