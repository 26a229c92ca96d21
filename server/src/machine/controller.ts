import type { Catalogue } from '../catalogue/catalogue';
import type { Controller, Vdev } from './machine';

/**
 * The PICs that an `intr` of this machine may name. The GIC of Arm and the local APIC of x86 are always there; a
 * `vdev gic name gary` takes the name `gic` away (manual, `config/guests`, by way of a published translation).
 */
export function controllersOf(vdevs: readonly Vdev[], catalogue: Catalogue): Controller[] {
  const controllers: Controller[] = [];
  for (const vdev of vdevs) {
    const fact = vdev.fact?.controller;
    if (vdev.fact !== undefined && fact === undefined) continue;
    const name = vdev.name ?? fact?.defaultName;
    if (name === undefined) continue;
    const kind = vdev.type === 'gic' ? 'gic' : vdev.type === 'ioapic' ? 'ioapic' : 'other';
    controllers.push({ name, kind, vdev, firstLine: fact?.firstLine, lastLine: fact?.lastLine });
  }
  if (!controllers.some((controller) => controller.kind === 'gic')) {
    const fact = catalogue.vdev('gic')?.controller;
    const { firstLine, lastLine } = fact ?? {};
    controllers.push({ name: fact?.defaultName ?? 'gic', kind: 'gic', vdev: undefined, firstLine, lastLine });
  }
  controllers.push({
    name: 'apic',
    kind: 'apic',
    vdev: undefined,
    firstLine: undefined,
    lastLine: undefined,
  });
  return controllers;
}
