import type { TreeDevice } from '../../companions/deviceTree/devices';
import type { Load, Vdev, VirtualMachine } from '../../machine/machine';
import type { OptionNode } from '../../syntax/tree';
import { gicLine } from '../gicLine';
import type { Ranged } from '../sweep';
import type { Window } from '../window';
import type { GuestTree } from './guestTree';
import { matchTree, type TreeMatch, type WindowMatch } from './match';

/** Lines of a vdev that the file states and those that the tree has, ascending. */
interface LineComparison {
  readonly vdev: Vdev;
  readonly device: TreeDevice;
  readonly inFile: readonly bigint[];
  readonly inTree: readonly bigint[];
}

/** A value that both sides have, or may have. */
interface ValueComparison<T> {
  readonly inFile: T;
  readonly inTree: T;
  /** Where the file says it; undefined where it does not. */
  readonly option: OptionNode | undefined;
}

/** How a configuration and the tree that qvm made of it compare. What a tree does not tell is not compared. */
export interface Verification {
  readonly tree: GuestTree;
  readonly match: TreeMatch;
  readonly lines: readonly LineComparison[];
  /** Merged ranges of `ram`, ascending. */
  readonly memory: ValueComparison<readonly Ranged[]> | undefined;
  readonly cpus: ValueComparison<number> | undefined;
  /** With one blank between words. */
  readonly bootArguments: ValueComparison<string | undefined> | undefined;
  readonly initrd: InitrdComparison | undefined;
}

interface InitrdComparison {
  readonly load: Load | undefined;
  /** Half-open; undefined where the tree has none. */
  readonly inTree: Ranged | undefined;
}

/** Compares a machine and its windows with a tree. */
export function verify(machine: VirtualMachine, windows: readonly Window[], tree: GuestTree): Verification {
  const match = matchTree(machine, windows, tree.machine);
  return {
    tree,
    match,
    lines: compareLines(machine, match),
    memory: compareMemory(machine, tree),
    cpus: compareCpus(machine, tree),
    bootArguments: compareBootArguments(machine, tree),
    initrd: compareInitrd(machine, tree),
  };
}

/** Whether the tree puts a window where the file, or the default, has it. */
export function isSamePlace({ window, range }: WindowMatch): boolean {
  return window.start === range.start;
}

/** Whether the tree's size is one that the file or the catalogue allows for. */
export function isSameSize({ window, range }: WindowMatch): boolean {
  if (window.openEnded) return true;
  const size = range.end - range.start;
  return size >= window.end - window.start && size <= window.safeEnd - window.start;
}

export function isSameLines({ inFile, inTree }: LineComparison): boolean {
  return inFile.length === inTree.length && inFile.every((line, index) => line === inTree[index]);
}

export function isSameMemory({ inFile, inTree }: ValueComparison<readonly Ranged[]>): boolean {
  return (
    inFile.length === inTree.length &&
    inFile.every(({ start, end }, index) => start === inTree[index]?.start && end === inTree[index]?.end)
  );
}

/** Whether both sides have an initial RAM disk, or neither, at one address as far as the file states it. */
export function isSameInitrd({ load, inTree }: InitrdComparison): boolean {
  if (load === undefined || inTree === undefined) return load === undefined && inTree === undefined;
  return load.address === undefined || load.address === inTree.start;
}

function compareLines(machine: VirtualMachine, match: TreeMatch): LineComparison[] {
  const gics = new Set(machine.controllers.filter(({ kind }) => kind === 'gic').map(({ name }) => name));
  const seen = new Set<Vdev>();
  const comparisons: LineComparison[] = [];
  for (const { window, device } of match.windows) {
    const vdev = window.component === undefined ? undefined : machine.vdevOf.get(window.component);
    if (vdev === undefined || seen.has(vdev) || window.kind === 'interrupt-controller') continue;
    seen.add(vdev);
    const uses = vdev.interrupts;
    const inFile = uses.flatMap(({ controller, line }) =>
      // A line that no tree can have is a mistake of its own.
      line === undefined || controller === undefined || !gics.has(controller) || gicLine(line) === undefined
        ? []
        : [line],
    );
    const inTree = device.interrupts.flatMap(({ line }) => (line === undefined ? [] : [line]));
    // One that cannot be known on either side leaves nothing to compare; without any in the file, qvm chooses.
    const isKnown = inFile.length === uses.length && inTree.length === device.interrupts.length;
    if (isKnown && inFile.length > 0) {
      comparisons.push({ vdev, device, inFile: inFile.sort(byValue), inTree: inTree.sort(byValue) });
    }
  }
  return comparisons;
}

function compareMemory(machine: VirtualMachine, { machine: tree }: GuestTree): Verification['memory'] {
  const ram = machine.memory.filter(({ kind }) => kind === 'ram');
  if (tree.memory.length === 0 || machine.hasUnknownOptions) return undefined;
  const ranges: Ranged[] = [];
  for (const { start, length } of ram) {
    if (start === undefined || length === undefined) return undefined;
    ranges.push({ start, end: start + length });
  }
  return { inFile: merged(ranges), inTree: merged(tree.memory), option: ram[0]?.option };
}

function compareCpus(machine: VirtualMachine, { machine: tree }: GuestTree): Verification['cpus'] {
  if (tree.cpuCount === undefined || tree.cpuCount === 0 || machine.hasUnknownOptions) return undefined;
  return { inFile: machine.vcpuCount, inTree: tree.cpuCount, option: machine.cpus[0]?.opener };
}

function compareBootArguments(
  machine: VirtualMachine,
  { machine: tree }: GuestTree,
): Verification['bootArguments'] {
  const option = machine.tree.options.findLast(
    ({ name, status }) => name === 'cmdline' && status === 'known',
  );
  const argument = option?.arguments[0];
  const isUnknown = argument?.parts.some(({ opaque }) => opaque) === true;
  const isSilent = option === undefined && (tree.bootArguments === undefined || machine.hasUnknownOptions);
  if (isUnknown || isSilent || !tree.hasChosen) {
    return undefined;
  }
  return { inFile: oneBlank(argument?.word.text), inTree: oneBlank(tree.bootArguments), option };
}

function compareInitrd(machine: VirtualMachine, { machine: tree }: GuestTree): InitrdComparison | undefined {
  const load = machine.loads.findLast(({ blob }) => blob === 'initrd');
  // A tree that someone wrote need not have one; what qvm made tells that there is none.
  const tells = tree.initrd !== undefined || (tree.isFromQvm && tree.hasChosen);
  if (!tells || (load === undefined && machine.hasUnknownOptions)) return undefined;
  return load === undefined && tree.initrd === undefined ? undefined : { load, inTree: tree.initrd };
}

function merged(ranges: readonly Ranged[]): Ranged[] {
  const result: { start: bigint; end: bigint }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => byValue(a.start, b.start))) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = end > last.end ? end : last.end;
    else result.push({ start, end });
  }
  return result;
}

function oneBlank(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

function byValue(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
