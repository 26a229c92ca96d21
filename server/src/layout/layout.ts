import type { Catalogue } from '../catalogue/catalogue';
import type { Attempt } from '../machine/attempt';
import type { Vdev, VirtualMachine } from '../machine/machine';
import { attachableRegions, type RegionsElsewhere } from '../machine/regions';
import type { ComponentNode } from '../syntax/tree';
import { FreeSpace } from './free';
import { FreeLines } from './freeLines';
import { gapsBetween, spaceEnd } from './gaps';
import { type LineUse, linesByController } from './lines';
import { placementWindows, placeRegions, type RegionPlacement } from './placement';
import { byStart, type OverlapRun, overlapRuns, type Ranged } from './sweep';
import { applyTree } from './verified/apply';
import type { GuestTree } from './verified/guestTree';
import { type Verification, verify } from './verified/verification';
import { answers, type Window, withinAddresses } from './window';
import { assignedWindows, pciWindows } from './windows/assigned';
import { builtinWindows } from './windows/builtin';
import { memoryWindows } from './windows/memory';
import { vdevWindows } from './windows/vdev';

export interface AddressSpace {
  /** By start address; predictions included. */
  readonly windows: readonly Window[];
  readonly gaps: readonly Ranged[];
  /** Runs of addresses that several windows certainly answer; reservations and predictions do not answer. */
  readonly overlaps: readonly OverlapRun<Window>[];
}

export interface Layout {
  readonly mem: AddressSpace;
  readonly io: AddressSpace;
  readonly pci: AddressSpace;
  readonly placements: readonly RegionPlacement[];
  /** What each vdev has by itself, before a tree or a prediction adds to it, for so many vCPUs. */
  readonly ofVdevs: { readonly vcpuCount: number; readonly windows: ReadonlyMap<Vdev, readonly Window[]> };
  /** The windows of each component, in any space, predictions included. */
  readonly windowsOf: ReadonlyMap<ComponentNode, readonly Window[]>;
  /** Uses of lines by controller name. */
  readonly lines: ReadonlyMap<string, readonly LineUse[]>;
  /** Which guest-physical places are free. */
  readonly freeSpace: FreeSpace;
  /** Which lines are free. */
  readonly freeLines: FreeLines;
  /** How it compares with the tree that qvm made; undefined without one. */
  readonly verification: Verification | undefined;
}

const IO_PORTS = 0x10000n;
const PCI_FUNCTIONS = 0x100n;

/**
 * The guest's address spaces; computed once for each version of a document and read by everything else.
 * @param attempt around each maker of windows, so that one that fails costs its own windows alone
 * @param guestTree what qvm made of the configuration: its values take the place of defaults
 * @param earlier that of an earlier version of the text: vdevs that are the same have the same windows
 */
export function layOut(
  machine: VirtualMachine,
  catalogue: Catalogue,
  attempt: Attempt,
  guestTree?: GuestTree,
  earlier?: Layout,
): Layout {
  const made = (what: string, make: () => Window[]) =>
    attempt(`windows of ${what}`, () => make().map(withinAddresses), []);
  const { vcpuCount } = machine;
  const before = earlier?.ofVdevs.vcpuCount === vcpuCount ? earlier.ofVdevs.windows : undefined;
  const ofVdevs = new Map<Vdev, readonly Window[]>();
  for (const vdev of machine.vdevs) {
    const windows = before?.get(vdev) ?? made(`vdev ${vdev.type}`, () => vdevWindows(vdev, vcpuCount));
    ofVdevs.set(vdev, windows);
  }
  const known = [
    ...made('memory', () => memoryWindows(machine)),
    ...[...ofVdevs.values()].flat(),
    ...made('PCI', () => pciWindows(machine)),
    ...made('pass and reserve', () => assignedWindows(machine)),
    ...made('the hardware that every machine has', () => builtinWindows(machine, catalogue)),
  ];
  const compare = guestTree && (() => verify(machine, known, guestTree));
  const verification = compare && attempt('comparison with the device tree', compare, undefined);
  const stated =
    verification === undefined
      ? known
      : attempt('windows of the device tree', () => applyTree(machine, known, verification), known);
  const placements = attempt<readonly RegionPlacement[]>(
    'places of regions',
    () => placeRegions(machine, stated),
    [],
  );
  const all = [...stated, ...placementWindows(placements, stated)];
  const lines = attempt<Layout['lines']>('interrupt lines', () => linesByController(machine), new Map());
  const mem = space(all, 'mem', undefined);
  const io = space(all, 'io', IO_PORTS);
  const windowsOf = byComponent(all);
  const windows = { mem: mem.windows, io: io.windows };
  return {
    mem,
    io,
    pci: space(all, 'pci', PCI_FUNCTIONS),
    placements,
    ofVdevs: { vcpuCount, windows: ofVdevs },
    windowsOf,
    lines,
    freeSpace: new FreeSpace(catalogue, machine.vcpuCount, windows, windowsOf),
    freeLines: new FreeLines(machine, catalogue, lines),
    verification,
  };
}

/**
 * The layout with the regions too that other machines create and this one allows by name. What the file alone says of
 * its own regions stays where it is.
 */
export function withAttachable(layout: Layout, machine: VirtualMachine, elsewhere: RegionsElsewhere): Layout {
  const attachable = attachableRegions(machine, elsewhere);
  if (attachable.length === 0) return layout;
  const stated = [...layout.mem.windows, ...layout.io.windows, ...layout.pci.windows].filter(
    ({ certainty }) => certainty !== 'predicted',
  );
  const placements = placeRegions(machine, stated, attachable);
  const all = [...stated, ...placementWindows(placements, stated)];
  return {
    ...layout,
    mem: space(all, 'mem', undefined),
    placements,
    windowsOf: byComponent(all),
  };
}

function byComponent(windows: readonly Window[]): ReadonlyMap<ComponentNode, readonly Window[]> {
  const map = new Map<ComponentNode, Window[]>();
  for (const window of windows) {
    if (window.component === undefined) continue;
    const list = map.get(window.component);
    if (list === undefined) map.set(window.component, [window]);
    else list.push(window);
  }
  return map;
}

function space(all: readonly Window[], name: Window['space'], limit: bigint | undefined): AddressSpace {
  const windows = byStart(all.filter((window) => window.space === name));
  const kept = windows.map((window) => ({ start: window.start, end: window.safeEnd }));
  return {
    windows,
    gaps: gapsBetween(kept, limit ?? spaceEnd(kept), name === 'mem'),
    overlaps: overlapRuns(windows.filter(answers)),
  };
}
