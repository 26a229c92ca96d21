import { shownWord } from '../../../../shared/quoted';
import type { VirtualMachine } from '../../machine/machine';
import type { Window } from '../window';

/** The windows of `ram` and `rom`; a range whose start or length cannot be known has none. */
export function memoryWindows(machine: VirtualMachine): Window[] {
  return machine.memory.flatMap((range, index): Window[] => {
    if (range.start === undefined) return [];
    const length = range.length ?? 1n;
    const loads = machine.loads.find(
      (load) => load.blob === undefined && load.file !== undefined && index === firstRam(machine),
    );
    return [
      {
        id: `${range.kind}:${index}`,
        space: 'mem',
        start: range.start,
        end: range.start + length,
        safeEnd: range.start + length,
        kind: range.kind,
        part: undefined,
        vdev: undefined,
        fact: undefined,
        label: range.kind,
        detail: loads?.file === undefined ? undefined : shownWord(`load ${loads.file}`),
        certainty: 'stated',
        basis: range.stated ? undefined : 'starts behind the highest memory before it',
        openEnded: range.length === undefined,
        component: undefined,
        option: range.option,
        addressPart: range.startPart,
      },
    ];
  });
}

function firstRam(machine: VirtualMachine): number {
  return machine.memory.findIndex((range) => range.kind === 'ram');
}
