import type { TreeRangeRole } from '../../companions/deviceTree/devices';
import { isGicName } from '../../companions/deviceTree/interrupts';
import { isShmem, type Vdev, type VirtualMachine } from '../../machine/machine';
import { vdevLabel } from '../label';
import type { Window } from '../window';
import { describeGuestTree } from './guestTree';
import type { TreePlace } from './match';
import { isSameMemory, type Verification } from './verification';

/**
 * The windows as the tree tells them: what it confirms or moves is verified, what only qvm knew is added, and
 * defaults of an interrupt controller that it does not have are gone.
 */
export function applyTree(
  machine: VirtualMachine,
  windows: readonly Window[],
  verification: Verification,
): Window[] {
  const { match, tree } = verification;
  const basis = describeGuestTree(tree);
  const matches = new Map(match.windows.map((found) => [found.window, found]));
  const hasController = match.windows.some(({ window }) => window.kind === 'interrupt-controller');
  const kept = windows.flatMap((window): Window[] => {
    const found = matches.get(window);
    if (found !== undefined) {
      const { start, end } = found.range;
      const moved = start !== window.start && window.certainty === 'stated';
      return [
        {
          ...window,
          start,
          end,
          safeEnd: end,
          openEnded: false,
          certainty: 'verified',
          basis: moved ? `${basis}; the file has another address` : basis,
          // What the file says there is not what dragging would move.
          addressPart: moved ? undefined : window.addressPart,
        },
      ];
    }
    const isGone = hasController && window.kind === 'interrupt-controller' && window.certainty === 'default';
    return isGone ? [] : [window];
  });
  const memory = verifiedMemory(machine, kept, verification, basis);
  const placed = match.placed.map(({ vdev, ...place }) => placedWindow(vdev, place, basis));
  const extra = match.extra.map((place, index) => extraWindow(place, index, basis));
  return [...memory, ...placed, ...extra];
}

/** The memory that the tree confirms; where the file leaves the one start open, the tree tells it. */
function verifiedMemory(
  machine: VirtualMachine,
  windows: readonly Window[],
  { memory, tree }: Verification,
  basis: string,
): Window[] {
  if (memory !== undefined && isSameMemory(memory)) {
    return windows.map((window) =>
      window.kind === 'ram' ? { ...window, certainty: 'verified', basis } : window,
    );
  }
  const open = machine.memory.filter(({ start }) => start === undefined);
  const [range] = open;
  if (memory !== undefined || range === undefined || open.length > 1 || range.kind !== 'ram')
    return [...windows];
  const others = windows.filter(({ kind }) => kind === 'ram');
  const left = tree.machine.memory.filter(({ start }) => !others.some((window) => window.start === start));
  const [found] = left;
  if (found === undefined || left.length > 1) return [...windows];
  return [
    ...windows,
    {
      ...NOWHERE,
      id: `ram:${machine.memory.indexOf(range)}`,
      ...found,
      safeEnd: found.end,
      kind: 'ram',
      label: 'ram',
      basis,
      option: range.option,
    },
  ];
}

/** What all windows have that the tree alone places. */
const NOWHERE = {
  space: 'mem',
  part: undefined,
  vdev: undefined,
  fact: undefined,
  detail: undefined,
  certainty: 'verified',
  openEnded: false,
  component: undefined,
  option: undefined,
  addressPart: undefined,
} as const;

function placedWindow(vdev: Vdev, { range }: TreePlace, basis: string): Window {
  return {
    ...NOWHERE,
    id: `vdev:${vdev.type}:${vdev.ordinal}`,
    start: range.start,
    end: range.end,
    safeEnd: range.end,
    kind: isShmem(vdev) ? 'factory-page' : 'vdev',
    vdev: vdev.fact,
    label: vdevLabel(vdev),
    basis,
    component: vdev.component,
    option: vdev.component.opener,
  };
}

/** How people call the window of a role of a PCI bridge. */
const BRIDGE_WORDS: Partial<Record<TreeRangeRole, string>> = {
  'configuration space': 'PCI configuration space',
  'I/O window': 'PCI I/O window',
  'memory window': 'PCI memory window',
};

function extraWindow({ device, range }: TreePlace, index: number, basis: string): Window {
  const isGic = isGicName(device.compatible);
  const name = device.name.replace(/@.*$/, '') || 'device';
  const part = range.role === 'registers' ? name : range.role;
  return {
    ...NOWHERE,
    id: `tree:${index}`,
    start: range.start,
    end: range.end,
    safeEnd: range.end,
    kind: isGic ? 'interrupt-controller' : 'vdev',
    label: BRIDGE_WORDS[range.role] ?? (isGic ? `gic ${part}` : part),
    detail: device.compatible[0],
    basis: `${basis}, ${device.path}`,
  };
}
