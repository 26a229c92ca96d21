import { shownWord } from '../../../../shared/quoted';
import type { Location } from '../../machine/location';
import type { VdevKind, VirtualMachine } from '../../machine/machine';
import { vdevLabel } from '../label';
import type { Window } from '../window';

/** The windows of `pass` and `reserve`, in memory, ports and PCI. */
export function assignedWindows(machine: VirtualMachine): Window[] {
  const windows: Window[] = [];
  for (const kind of ['pass', 'reserve'] as const) {
    const owners = kind === 'pass' ? machine.passes : machine.reserves;
    owners.forEach((owner, index) => {
      owner.locations.forEach((location, ordinal) => {
        const range = rangeOf(location);
        if (range === undefined) return;
        const isMemory = kind === 'pass' && location.letters?.text.includes('m') === true;
        windows.push({
          id: `${kind}:${index}:${ordinal}`,
          space: location.space,
          start: range.start,
          end: range.end,
          safeEnd: range.end,
          kind,
          part: isMemory ? 'system-memory' : undefined,
          vdev: undefined,
          fact: undefined,
          label: isMemory ? 'pass memory' : kind,
          detail: kind === 'pass' ? hostDetail(location) : undefined,
          certainty: 'stated',
          basis: undefined,
          openEnded: range.openEnded,
          component: owner.component,
          option: location.option,
          addressPart: location.addressPart,
        });
      });
    });
  }
  return windows;
}

const hasPciLocation: VdevKind = ({ locations }) => locations.some(({ space }) => space === 'pci');

/** Functions that vdevs state with `loc pci:…`. */
export function pciWindows(machine: VirtualMachine): Window[] {
  return machine.choice.of(hasPciLocation).flatMap((vdev) =>
    vdev.locations.flatMap((location): Window[] => {
      const range = location.space === 'pci' ? rangeOf(location) : undefined;
      if (range === undefined) return [];
      return [
        {
          id: `vdev:${vdev.type}:${vdev.ordinal}:pci`,
          space: 'pci',
          start: range.start,
          end: range.end,
          safeEnd: range.end,
          kind: 'vdev',
          part: undefined,
          vdev: vdev.fact,
          fact: undefined,
          label: vdevLabel(vdev),
          detail: undefined,
          certainty: 'stated',
          basis: undefined,
          openEnded: false,
          component: vdev.component,
          option: location.option,
          addressPart: undefined,
        },
      ];
    }),
  );
}

function rangeOf(location: Location): { start: bigint; end: bigint; openEnded: boolean } | undefined {
  if (location.space === 'pci') {
    if (location.pci === undefined) return undefined;
    const start = (location.pci.bus << 8n) | (location.pci.device << 3n) | location.pci.function;
    return { start, end: start + 1n, openEnded: false };
  }
  if (location.address === undefined) return undefined;
  const openEnded = location.length === undefined && location.space === 'mem';
  return { start: location.address, end: location.address + (location.length ?? 1n), openEnded };
}

function hostDetail(location: Location): string | undefined {
  const letters = location.letters?.text ?? '';
  const host = location.hostPart?.text;
  const words = [host === undefined ? '' : `→ host ${host}`, letters].filter((word) => word !== '');
  return words.length === 0 ? undefined : shownWord(words.join(' '));
}
