import { shownWord } from '../../../shared/quoted';
import type { Vdev, VirtualMachine } from '../machine/machine';
import type { ComponentNode } from '../syntax/tree';

/** A vdev for people: its type and, where it has one, its name. */
export function vdevLabel(vdev: Vdev): string {
  return shownWord(vdev.name === undefined ? vdev.type : `${vdev.type} ${vdev.name}`);
}

/** Any component for people; a component without a type by its opener. */
export function componentLabel(machine: VirtualMachine, component: ComponentNode): string {
  const vdev = component.kind === 'vdev' ? machine.vdevOf.get(component) : undefined;
  return vdev === undefined ? component.kind : vdevLabel(vdev);
}
