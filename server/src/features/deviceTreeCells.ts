import { GIC_CELLS } from '../catalogue/vocabulary/gicCells';

/**
 * An address, and a size where there is one, as cells of a device tree whose parent has two address and two size
 * cells: `<0x0 0x1c090000 0x0 0x1000>`.
 */
export function cellsOf(address: bigint, size?: bigint): string {
  const numbers = size === undefined ? [address] : [address, size];
  return `<${numbers.flatMap((number) => [number >> 32n, number & 0xffff_ffffn].map(hexadecimal)).join(' ')}>`;
}

/** What a GIC calls one of its lines. */
export interface GicLine {
  readonly kind: 'SPI' | 'PPI';
  /** Number within the kind. */
  readonly number: bigint;
  /** Cells of a device tree: `<0 6 4>`. */
  readonly cells: string;
}

/**
 * The kind and number of a GIC interrupt; undefined for software-generated and special identifiers.
 * @param line absolute interrupt identifier
 */
export function gicLine(line: bigint): GicLine | undefined {
  if (line < BigInt(GIC_CELLS.private.first) || line > 1019n) return undefined;
  const shared = line >= BigInt(GIC_CELLS.shared.first);
  const { first, cell } = shared ? GIC_CELLS.shared : GIC_CELLS.private;
  const number = line - BigInt(first);
  return {
    kind: shared ? 'SPI' : 'PPI',
    number,
    cells: `<${cell} ${number} ${GIC_CELLS.trigger.cell}>`,
  };
}

function hexadecimal(number: bigint): string {
  return `0x${number.toString(16)}`;
}
