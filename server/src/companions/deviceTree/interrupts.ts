import { GIC_CELLS } from '../../catalogue/vocabulary/gicCells';
import { tuples } from './translation';
import { cell, cells, type DeviceTreeNode, strings } from './tree';

/** One interrupt of a node. */
export interface TreeInterrupt {
  readonly cells: readonly number[];
  /** Absolute line of a GIC, as a configuration counts; undefined for other controllers. */
  readonly line: bigint | undefined;
}

/** The controllers of a tree by phandle, and the only one if there is just one. */
export interface Controllers {
  readonly byPhandle: ReadonlyMap<number, DeviceTreeNode>;
  readonly only: DeviceTreeNode | undefined;
}

/** @param nodes all nodes of the tree */
export function findControllers(nodes: readonly DeviceTreeNode[]): Controllers {
  const all = nodes.filter(isController);
  const byPhandle = new Map<number, DeviceTreeNode>();
  for (const node of all) {
    const phandle = cell(node, 'phandle') ?? cell(node, 'linux,phandle');
    if (phandle !== undefined) byPhandle.set(phandle, node);
  }
  return { byPhandle, only: all.length === 1 ? all[0] : undefined };
}

function isController(node: DeviceTreeNode): boolean {
  return node.properties.has('interrupt-controller');
}

/** Whether a node is a GIC that devices may name. */
export function isGic(node: DeviceTreeNode): boolean {
  return isController(node) && isGicName(strings(node, 'compatible'));
}

/** Whether a binding is that of a GIC or of a part of one: `arm,gic-v3`, `arm,gic-400`, `arm,cortex-a15-gic` … */
export function isGicName(compatible: readonly string[]): boolean {
  return compatible.some((word) => /^arm,(?:.*-)?gic(?:-|$)/.test(word));
}

/**
 * The interrupts of a node.
 * @param inherited the controller that `interrupt-parent` of the node, or of the nearest one above it, names
 */
export function nodeInterrupts(
  node: DeviceTreeNode,
  inherited: DeviceTreeNode | undefined,
  controllers: Controllers,
): readonly TreeInterrupt[] {
  const extended = cells(node, 'interrupts-extended');
  if (extended !== undefined) return readExtended(extended, controllers);
  const controller = inherited ?? controllers.only;
  const width = controller === undefined ? 3 : (cell(controller, '#interrupt-cells') ?? 0);
  return tuples(cells(node, 'interrupts') ?? [], width).map((tuple) => ({
    cells: tuple,
    line: controller !== undefined && isGic(controller) ? gicLineOf(tuple) : undefined,
  }));
}

/** `<&gic 0 5 4>, <&other 1>`: each names its controller first. */
function readExtended(all: readonly number[], { byPhandle }: Controllers): TreeInterrupt[] {
  const interrupts: TreeInterrupt[] = [];
  for (let at = 0; at < all.length; ) {
    const controller = byPhandle.get(all[at]!);
    const width = controller === undefined ? undefined : cell(controller, '#interrupt-cells');
    // What follows an unknown controller cannot be told apart.
    if (controller === undefined || width === undefined || at + 1 + width > all.length) break;
    const tuple = all.slice(at + 1, at + 1 + width);
    interrupts.push({ cells: tuple, line: isGic(controller) ? gicLineOf(tuple) : undefined });
    at += 1 + width;
  }
  return interrupts;
}

/** The absolute line that the cells of a GIC's interrupt mean; undefined for kinds that no device has. */
function gicLineOf([kind, number]: readonly number[]): bigint | undefined {
  if (kind === undefined || number === undefined) return undefined;
  for (const { cell: word, first } of [GIC_CELLS.shared, GIC_CELLS.private]) {
    if (kind === word) return BigInt(first) + BigInt(number);
  }
  return undefined;
}
