import { GIC_CELLS, GIC_LINES } from '../catalogue/vocabulary/gicCells';

/** What a GIC calls one of its lines. */
interface GicLine {
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
  if (line < BigInt(GIC_LINES.private.first) || line > BigInt(GIC_LINES.shared.last)) return undefined;
  const kind = line >= BigInt(GIC_LINES.shared.first) ? 'shared' : 'private';
  const { cell, first } = GIC_CELLS[kind];
  const number = line - BigInt(first);
  return {
    kind: kind === 'shared' ? 'SPI' : 'PPI',
    number,
    cells: `<${cell} ${number} ${GIC_CELLS.trigger.cell}>`,
  };
}
