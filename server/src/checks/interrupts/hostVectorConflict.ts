import { lineClashes } from '../../layout/lineClash';
import { byLine } from '../../layout/lines';
import { type InterruptUse, placeOfLine } from '../../machine/interrupt';
import { optionOf, type VirtualMachine } from '../../machine/machine';
import type { Rule } from '../rule';

/** Two passed-through interrupts on one host vector. */
export const HOST_VECTOR_CONFLICT: Rule = {
  id: 'host-vector-conflict',
  severity: 'warning',
  summary: 'Two passed-through interrupts come from one host vector.',
  section: 'Interrupts',
  check({ machine }, report) {
    const implied = impliedVectors(machine);
    const vectors = machine.passes
      .flatMap((pass) => pass.interrupts)
      .flatMap((use) => {
        const vector = use.vectorPart === undefined && implied(use) ? use.line : use.hostVector;
        return vector === undefined ? [] : [{ use, first: vector, last: vector }];
      });
    for (const { lower, upper, start: vector } of lineClashes(vectors.sort(byLine), () => false)) {
      const part = upper.use.vectorPart;
      const stated = part === undefined ? ', which a line without `=VECTOR` stands for,' : '';
      report({
        at: part ?? placeOfLine(upper.use),
        message: `Host vector ${vector}${stated} is passed to the guest twice. A host interrupt can be handed on only once.`,
        related: [{ ...placeOfLine(lower.use), message: `passes host vector ${vector}` }],
      });
    }
  },
};

/** Without `=VECTOR` the line itself is the vector, as long as the GIC is the first PIC and has no `hostvector`. */
function impliedVectors({ vdevs, controllers }: VirtualMachine): (use: InterruptUse) => boolean {
  const gic = controllers.find((controller) => controller.kind === 'gic');
  const others = controllers.some(
    (controller) => controller.kind === 'ioapic' || controller.kind === 'other',
  );
  const moved = vdevs.some(
    (vdev) => vdev.fact?.controller?.kind === 'gic' && optionOf(vdev.component, 'hostvector') !== undefined,
  );
  return (use) => !others && !moved && use.controller === gic?.name;
}
