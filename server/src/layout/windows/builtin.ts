import type { Catalogue } from '../../catalogue/catalogue';
import type { VdevFact } from '../../catalogue/shape';
import { LOCAL_APIC } from '../../catalogue/vdevs/lapic';
import type { VirtualMachine } from '../../machine/machine';
import type { Window } from '../window';

/**
 * Windows of what every machine has without saying so: the GIC of Arm, the local APIC of x86. Nothing is added
 * while the architecture is unknown.
 */
export function builtinWindows(machine: VirtualMachine, catalogue: Catalogue): Window[] {
  const architecture = machine.target.architecture?.value;
  if (architecture === 'x86_64') return fallbackWindows(LOCAL_APIC, machine);
  const gic = catalogue.vdev('gic');
  if (architecture !== 'aarch64' || gic === undefined) return [];
  return machine.vdevs.some((vdev) => vdev.type === 'gic') ? [] : fallbackWindows(gic, machine);
}

function fallbackWindows(fact: VdevFact, machine: VirtualMachine): Window[] {
  const windows: Window[] = [];
  for (const window of fact.windows) {
    if (window.fallback === undefined || window.gicVersion === 2) continue;
    const factor = window.perCpu === true ? BigInt(machine.vcpuCount) : 1n;
    const { address, source } = window.fallback;
    windows.push({
      id: `builtin:${fact.name}${window.label === '' ? '' : `:${window.label.replaceAll(' ', '-')}`}`,
      space: window.space,
      start: address,
      end: address + window.least * factor,
      safeEnd: address + window.safe * factor,
      kind: 'interrupt-controller',
      part: window.part,
      vdev: fact,
      fact: window,
      label: [fact.name, window.label].filter((word) => word !== '').join(' '),
      detail: undefined,
      certainty: 'default',
      basis: source.note ?? 'default of the manual',
      openEnded: false,
      component: undefined,
      option: undefined,
      addressPart: undefined,
    });
  }
  return windows;
}
