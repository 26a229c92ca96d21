import type { InterruptUse } from '../../machine/interrupt';
import { optionOf, type VirtualMachine } from '../../machine/machine';
import { placeOfLine } from '../facts/lines';
import type { Rule } from '../rule';

/** Two passed-through interrupts on one host vector. */
export const HOST_VECTOR_CONFLICT: Rule = {
  id: 'host-vector-conflict',
  severity: 'warning',
  summary: 'Two passed-through interrupts come from one host vector.',
  section: 'Interrupts',
  check({ machine }, report) {
    const users = new Map<bigint, InterruptUse>();
    const implied = impliedVectors(machine);
    for (const use of machine.passes.flatMap((pass) => pass.interrupts)) {
      const vector = use.vectorPart === undefined && implied(use) ? use.line : use.hostVector;
      if (vector === undefined) continue;
      const earlier = users.get(vector);
      if (earlier === undefined) {
        users.set(vector, use);
        continue;
      }
      const part = use.vectorPart;
      const stated = part === undefined ? ', which a line without `=VECTOR` stands for,' : '';
      report({
        at: part ?? placeOfLine(use),
        message: `Host vector ${vector}${stated} is passed to the guest twice. A host interrupt can be handed on only once.`,
        related: [{ ...placeOfLine(earlier), message: `passes host vector ${vector}` }],
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
