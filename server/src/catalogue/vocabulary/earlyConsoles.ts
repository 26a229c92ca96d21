/** A driver that a word such as `earlycon=DRIVER,ADDRESS` may name. */
interface EarlyConsoleFact {
  readonly driver: string;
  /** The vdev whose registers it writes to. */
  readonly vdev: string;
  /** `console=` takes it too, with the same notation. */
  readonly isConsole?: true;
}

/** Source: the Linux kernel's description of its parameters. */
export const EARLY_CONSOLES: readonly EarlyConsoleFact[] = [
  { driver: 'pl011', vdev: 'pl011' },
  { driver: 'uart8250', vdev: 'ser8250', isConsole: true },
  { driver: 'uart', vdev: 'ser8250', isConsole: true },
  { driver: 'ns16550a', vdev: 'ser8250' },
];

/**
 * What may stand between driver and address, with the space that the address is then of; a bare address is one of
 * memory. Source: the Linux kernel's description of its parameters.
 */
export const EARLY_CONSOLE_ACCESS: readonly { readonly word: string; readonly space: 'mem' | 'io' }[] = [
  { word: 'io', space: 'io' },
  { word: 'mmio', space: 'mem' },
  { word: 'mmio16', space: 'mem' },
  { word: 'mmio32', space: 'mem' },
  { word: 'mmio32be', space: 'mem' },
  { word: 'mmio32native', space: 'mem' },
];
