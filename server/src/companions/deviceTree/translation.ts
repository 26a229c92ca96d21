import { countWhile } from '../../text/sorted';
import { cell, cells, type DeviceTreeNode, joinCells } from './tree';

/** Turns an address of a bus into one of the root; undefined where the bus has none that the root sees. */
type Translation = (address: bigint) => bigint | undefined;

/** What a node says of the addresses of its children. */
export interface Bus {
  readonly addressCells: number;
  readonly sizeCells: number;
  readonly translate: Translation;
}

/** One entry of `reg`: bytes from an address of the root. */
interface RegEntry {
  readonly start: bigint;
  readonly length: bigint;
}

/** One entry of `ranges`. */
interface RangesEntry {
  /** The first cells of the child's address; the first of three tells the space of a PCI bus. */
  readonly childCells: readonly number[];
  readonly parent: bigint;
  readonly length: bigint;
}

/** More cells than this make no address; PCI has three. */
const MOST_CELLS = 4;

/** What the root says of its children. */
export function rootBus(root: DeviceTreeNode): Bus {
  return { ...cellCounts(root), translate: (address) => address };
}

/**
 * The bus that a node is to its children (Devicetree Specification, chapter 2.3.8). An empty `ranges` takes addresses
 * over as they are. Without `ranges` a device has a space of its own (the chips of an I2C bus), while a folder without
 * registers, as a written-down `/vdevs` may be, is looked through.
 */
export function busOf(node: DeviceTreeNode, parent: Bus): Bus {
  const counts = cellCounts(node);
  const ranges = node.properties.get('ranges');
  if (ranges === undefined) {
    const isFolder = !node.properties.has('ranges') && !node.properties.has('reg') && counts.sizeCells > 0;
    return { ...counts, translate: isFolder ? parent.translate : () => undefined };
  }
  if (ranges.length === 0) return { ...counts, translate: parent.translate };
  const entries = readRanges(node, parent).map(({ childCells, ...entry }) => ({
    child: joinCells(childCells),
    ...entry,
  }));
  entries.sort((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0));
  return {
    ...counts,
    translate: (address) => {
      const entry = entries[countWhile(entries, ({ child }) => child <= address) - 1];
      if (entry === undefined || address >= entry.child + entry.length) return undefined;
      return parent.translate(entry.parent + (address - entry.child));
    },
  };
}

/** The entries of `ranges`, parent addresses as they stand. */
export function readRanges(node: DeviceTreeNode, parent: Bus): readonly RangesEntry[] {
  const { addressCells, sizeCells } = cellCounts(node);
  const all = cells(node, 'ranges') ?? [];
  return tuples(all, addressCells + parent.addressCells + sizeCells).map((tuple) => ({
    childCells: tuple.slice(0, addressCells),
    parent: joinCells(tuple.slice(addressCells, addressCells + parent.addressCells)),
    length: joinCells(tuple.slice(addressCells + parent.addressCells)),
  }));
}

/** The places of a node's registers as the root sees them; none where they cannot be told. */
export function readReg(node: DeviceTreeNode, bus: Bus): readonly RegEntry[] {
  if (bus.addressCells === 0 || bus.sizeCells === 0) return [];
  return tuples(cells(node, 'reg') ?? [], bus.addressCells + bus.sizeCells).flatMap((tuple) => {
    const start = bus.translate(joinCells(tuple.slice(0, bus.addressCells)));
    return start === undefined ? [] : [{ start, length: joinCells(tuple.slice(bus.addressCells)) }];
  });
}

/** Whole groups of cells; none of an impossible size. */
export function tuples(all: readonly number[], size: number): readonly (readonly number[])[] {
  if (size <= 0) return [];
  return Array.from({ length: Math.floor(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Two and one where a node is silent (Devicetree Specification, chapter 2.3.5); none of a count that no bus has. */
function cellCounts(node: DeviceTreeNode): { addressCells: number; sizeCells: number } {
  const count = (property: string, silent: number) => {
    const value = cell(node, property) ?? silent;
    return value > MOST_CELLS ? 0 : value;
  };
  return { addressCells: count('#address-cells', 2), sizeCells: count('#size-cells', 1) };
}
