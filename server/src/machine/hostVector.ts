import type { InterruptUse } from './interrupt';
import { optionOf, type VirtualMachine } from './machine';

/**
 * Which vector of the host a passed-through interrupt is. Without `=VECTOR` the line itself is the vector, as long as
 * the GIC is the first PIC and has no `hostvector`.
 * @returns a function that answers undefined where it cannot be known
 */
export function hostVectors(machine: VirtualMachine): (use: InterruptUse) => bigint | undefined {
  const implied = impliedVectors(machine);
  return (use) => (use.vectorPart === undefined && implied(use) ? use.line : use.hostVector);
}

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
