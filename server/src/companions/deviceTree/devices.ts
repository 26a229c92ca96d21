import { type Controllers, findControllers, isGic, nodeInterrupts, type TreeInterrupt } from './interrupts';
import { type Bus, busOf, readRanges, readReg, rootBus } from './translation';
import { cell, cells, type DeviceTree, type DeviceTreeNode, joinCells, strings } from './tree';

/** What one range of a device is for; `registers` where the binding tells no more. */
export type TreeRangeRole =
  | 'registers'
  | 'distributor'
  | 'redistributors'
  | 'CPU interface'
  | 'virtual interface control'
  | 'virtual CPU interface'
  | 'configuration space'
  | 'I/O window'
  | 'memory window';

/** A range of guest-physical addresses; half-open. */
export interface TreeRange {
  readonly start: bigint;
  readonly end: bigint;
  readonly role: TreeRangeRole;
}

/** A node with registers that the guest reaches at guest-physical addresses. */
export interface TreeDevice {
  /** `/vdevs/uart@1c090000` */
  readonly path: string;
  readonly name: string;
  readonly compatible: readonly string[];
  /** Not empty, in the order of the binding. */
  readonly ranges: readonly [TreeRange, ...TreeRange[]];
  readonly interrupts: readonly TreeInterrupt[];
  /** `status` says that the guest should not use it. */
  readonly isDisabled: boolean;
}

/** A virtual machine as its device tree tells it. */
export interface TreeMachine {
  readonly model: string | undefined;
  /** qvm made it: a guest tells by these signs that it runs under qvm (guide of 7.0, "guest_check", and start-up code). */
  readonly isFromQvm: boolean;
  /** By address; half-open. */
  readonly memory: readonly { readonly start: bigint; readonly end: bigint }[];
  /** In the order of the tree. */
  readonly devices: readonly TreeDevice[];
  /** undefined where the tree has no `/cpus`. */
  readonly cpuCount: number | undefined;
  /** It has a `chosen` node, so that what is not in there is not given to the guest. */
  readonly hasChosen: boolean;
  readonly bootArguments: string | undefined;
  /** Half-open. */
  readonly initrd: { readonly start: bigint; readonly end: bigint } | undefined;
  /** `hvc` or `smc`. */
  readonly psciMethod: string | undefined;
  /** Lines of the timer of the architecture, in the order of the binding. */
  readonly timerLines: readonly bigint[];
  readonly notes: readonly string[];
}

/** What the nodes of a tree say about addresses, interrupts, memory and processors. */
export function readMachine(tree: DeviceTree): TreeMachine {
  const { root, notes } = tree;
  const model = strings(root, 'model')[0];
  const nodes = descendants(root);
  const controllers = findControllers(nodes);
  const chosen = root.children.find(({ name }) => name === 'chosen');
  const cpus = root.children.find(({ name }) => name === 'cpus');
  const psci = nodes.find((node) => strings(node, 'compatible').some((word) => word.startsWith('arm,psci')));
  const found = new Collector(controllers);
  found.visitChildren(root, '', rootBus(root), undefined);
  found.memory.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return {
    model,
    isFromQvm:
      model?.startsWith('QVM-') === true ||
      nodes.some((node) => strings(node, 'compatible').includes('qvm,hypervisor')),
    memory: found.memory,
    devices: found.devices,
    cpuCount: cpus?.children.filter(isCpu).length,
    hasChosen: chosen !== undefined,
    bootArguments: chosen === undefined ? undefined : strings(chosen, 'bootargs')[0],
    initrd: chosen === undefined ? undefined : readInitrd(chosen),
    psciMethod: psci === undefined ? undefined : strings(psci, 'method')[0],
    timerLines: found.timerLines,
    notes,
  };
}

function descendants(root: DeviceTreeNode): DeviceTreeNode[] {
  const nodes: DeviceTreeNode[] = [];
  const visit = (node: DeviceTreeNode) => {
    nodes.push(node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return nodes;
}

/** Walks a tree with what each node inherits: the bus that it stands on and its interrupt controller. */
class Collector {
  readonly memory: { start: bigint; end: bigint }[] = [];
  readonly devices: TreeDevice[] = [];
  readonly timerLines: bigint[] = [];

  constructor(private readonly controllers: Controllers) {}

  visitChildren(node: DeviceTreeNode, path: string, bus: Bus, inherited: DeviceTreeNode | undefined): void {
    const parent = cell(node, 'interrupt-parent');
    const controller = parent === undefined ? inherited : this.controllers.byPhandle.get(parent);
    for (const child of node.children) this.visit(child, `${path}/${child.name}`, bus, controller);
  }

  private visit(node: DeviceTreeNode, path: string, bus: Bus, inherited: DeviceTreeNode | undefined): void {
    if (path === '/chosen' || path === '/cpus' || path === '/reserved-memory' || path === '/aliases') return;
    const entries = readReg(node, bus);
    if (isMemory(node)) {
      for (const { start, length } of entries)
        if (length > 0n) this.memory.push({ start, end: start + length });
      return;
    }
    const own = cell(node, 'interrupt-parent');
    const controller = own === undefined ? inherited : this.controllers.byPhandle.get(own);
    const compatible = strings(node, 'compatible');
    const interrupts = nodeInterrupts(node, controller, this.controllers);
    if (compatible.some((word) => /^arm,armv\d-timer$/.test(word))) {
      for (const { line } of interrupts) if (line !== undefined) this.timerLines.push(line);
    }
    const roles = rolesOf(node);
    const ranges = [
      ...entries.map(({ start, length }, index) => ({
        start,
        end: start + length,
        role: roles(index),
      })),
      ...(isPciBridge(node) ? bridgeWindows(node, bus) : []),
    ].filter(({ start, end }) => end > start);
    const [first, ...rest] = ranges;
    if (first !== undefined) {
      const isDisabled = strings(node, 'status')[0] === 'disabled';
      this.devices.push({
        path,
        name: node.name,
        compatible,
        ranges: [first, ...rest],
        interrupts,
        isDisabled,
      });
    }
    if (!isPciBridge(node)) this.visitChildren(node, path, busOf(node, bus), inherited);
  }
}

function isMemory(node: DeviceTreeNode): boolean {
  return strings(node, 'device_type')[0] === 'memory' || /^memory(@|$)/.test(node.name);
}

function isCpu(node: DeviceTreeNode): boolean {
  return strings(node, 'device_type')[0] === 'cpu' || /^cpu@/.test(node.name);
}

function isPciBridge(node: DeviceTreeNode): boolean {
  return (
    strings(node, 'device_type')[0] === 'pci' ||
    strings(node, 'compatible').some((word) => /\bpci-host\b/.test(word))
  );
}

/** What each range of `reg` is for, by the bindings of the GIC and of the generic PCI host. */
function rolesOf(node: DeviceTreeNode): (index: number) => TreeRangeRole {
  if (isPciBridge(node)) return (index) => (index === 0 ? 'configuration space' : 'registers');
  if (!isGic(node)) return () => 'registers';
  const isVersion3 = strings(node, 'compatible').some((word) => word.includes('gic-v3'));
  const regions = Math.max(1, Math.min(cell(node, '#redistributor-regions') ?? 1, 64));
  const others: TreeRangeRole[] = ['CPU interface', 'virtual interface control', 'virtual CPU interface'];
  return (index) => {
    if (index === 0) return 'distributor';
    if (isVersion3 && index <= regions) return 'redistributors';
    return others[index - 1 - (isVersion3 ? regions : 0)] ?? 'registers';
  };
}

/** Where a PCI bridge shows its bus in the space of its parent. */
function bridgeWindows(node: DeviceTreeNode, bus: Bus): TreeRange[] {
  return readRanges(node, bus).flatMap(({ childCells, parent, length }) => {
    const start = bus.translate(parent);
    if (start === undefined) return [];
    // Bits 24 and 25 of the first cell: 1 is I/O, 2 and 3 are memory (PCI bus binding to Open Firmware).
    const isIo = (((childCells[0] ?? 0) >>> 24) & 3) === 1;
    return [
      { start, end: start + length, role: isIo ? ('I/O window' as const) : ('memory window' as const) },
    ];
  });
}

function readInitrd(chosen: DeviceTreeNode): { start: bigint; end: bigint } | undefined {
  const [start, end] = ['linux,initrd-start', 'linux,initrd-end'].map((name) => cells(chosen, name));
  if (start === undefined || end === undefined || start.length === 0 || end.length === 0) return undefined;
  return { start: joinCells(start), end: joinCells(end) };
}
