import { observed, specified } from '../source';

/** How a device tree writes an interrupt of a GIC: three cells, kind, number within the kind, trigger. */
export const GIC_CELLS = {
  /** First absolute interrupt identifier of the kind, the last of the shared ones, and the first cell that stands for it. */
  private: { first: 16, cell: 1 },
  shared: { first: 32, last: 1019, cell: 0 },
  source: specified('device-tree binding of the GIC'),
  trigger: {
    /** Level, active high. */
    cell: 4,
    name: 'IRQ_TYPE_LEVEL_HIGH',
    source: observed('a published node of a shared-memory device; the manual does not say edge or level'),
  },
} as const;
