import type { Catalogue } from '../catalogue/catalogue';
import type { ControllerFact } from '../catalogue/shape';
import { LOCAL_APIC } from '../catalogue/vdevs/lapic';
import type { Choice } from '../syntax/choice';
import type { Controller, Vdev, VdevKind } from './machine';

/**
 * The PICs that an `intr` of this machine may name. The GIC of Arm and the local APIC of x86 are always there; a
 * `vdev gic name gary` takes the name `gic` away (manual, `config/guests`, by way of a published translation).
 */
export function controllersOf(choice: Choice<Vdev>, catalogue: Catalogue): Controller[] {
  const controllers: Controller[] = [];
  for (const vdev of choice.of(mayBeController)) {
    const fact = vdev.fact?.controller;
    const name = vdev.name ?? fact?.defaultName;
    if (name !== undefined) controllers.push({ name, kind: fact?.kind ?? 'other', vdev, fact });
  }
  for (const fact of builtinControllers(catalogue)) {
    const { kind, defaultName } = fact;
    // A local APIC belongs to each vCPU, so no vdev replaces it.
    const isTaken = controllers.some((known) => known.kind === kind || known.name === defaultName);
    if (defaultName === undefined || (isTaken && kind !== 'apic')) continue;
    controllers.push({ name: defaultName, kind, vdev: undefined, fact });
  }
  return controllers;
}

/** A PIC, or what nobody has described. */
const mayBeController: VdevKind = ({ fact }) => fact === undefined || fact.controller !== undefined;

/** Those that every machine of an architecture has without a line in the file. */
function builtinControllers(catalogue: Catalogue): ControllerFact[] {
  return [...catalogue.vdevs, LOCAL_APIC].flatMap(({ implicit, controller }) =>
    implicit === true && controller !== undefined ? [controller] : [],
  );
}
