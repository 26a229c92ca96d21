import { shownWord } from '../../../../shared/quoted';
import type { VirtualMachine } from '../../machine/machine';
import type { Window } from '../window';

/** The windows of `ram` and `rom`; a range whose start or length cannot be known has none. */
export function memoryWindows(machine: VirtualMachine): Window[] {
  const firstRam = machine.memory.find((range) => range.kind === 'ram');
  const loaded = machine.loads.find((load) => load.blob === undefined && load.file !== undefined)?.file;
  return machine.memory.flatMap((range, index): Window[] => {
    if (range.start === undefined) return [];
    const length = range.length ?? 1n;
    const file = range === firstRam ? loaded : undefined;
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
        detail: file === undefined ? undefined : shownWord(`load ${file}`),
        certainty: 'stated',
        basis: range.stated ? undefined : 'starts after the highest memory before it',
        openEnded: range.length === undefined,
        component: undefined,
        option: range.option,
        addressPart: range.startPart,
      },
    ];
  });
}
