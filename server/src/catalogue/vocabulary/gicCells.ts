import { observed, specified } from '../source';

/** The absolute interrupt identifiers of a GIC, inclusive: those private to a vCPU (PPI), and the shared ones (SPI). */
export const GIC_LINES = {
  private: { first: 16, last: 31 },
  shared: { first: 32, last: 1019 },
  source: specified('Arm GIC architecture: 0-15 are software generated, 1020 and above are special'),
} as const;

/** The private lines that the timers of every vCPU have. */
export const GIC_TIMERS: readonly { readonly line: number; readonly name: string }[] = [
  { line: 26, name: "the hypervisor's timer" },
  { line: 27, name: 'the virtual timer' },
  { line: 29, name: 'the secure physical timer' },
  { line: 30, name: 'the physical timer' },
];

/** How a device tree writes an interrupt of a GIC: three cells, kind, number within the kind, trigger. */
export const GIC_CELLS = {
  /** By kind: the line that its numbers count from, and the first cell, which stands for it. */
  private: { first: GIC_LINES.private.first, cell: 1 },
  shared: { first: GIC_LINES.shared.first, cell: 0 },
  source: specified('device-tree binding of the GIC'),
  trigger: {
    /** Level, active high. */
    cell: 4,
    name: 'IRQ_TYPE_LEVEL_HIGH',
    source: observed(
      'a pl011 in the device tree of a running guest, and a published node of a shared-memory device; the manual does not say edge or level',
    ),
  },
} as const;
