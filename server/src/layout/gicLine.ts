import { GIC_CELLS } from '../catalogue/vocabulary/gicCells';

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
  if (line < BigInt(GIC_CELLS.private.first) || line > BigInt(GIC_CELLS.shared.last)) return undefined;
  const shared = line >= BigInt(GIC_CELLS.shared.first);
  const { first, cell } = shared ? GIC_CELLS.shared : GIC_CELLS.private;
  const number = line - BigInt(first);
  return {
    kind: shared ? 'SPI' : 'PPI',
    number,
    cells: `<${cell} ${number} ${GIC_CELLS.trigger.cell}>`,
  };
}
