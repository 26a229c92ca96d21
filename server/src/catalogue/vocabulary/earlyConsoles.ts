/**
 * Drivers that `earlycon=DRIVER,ADDRESS` may name, each with the vdev whose registers it writes to. Source: the Linux
 * kernel's description of its parameters.
 */
export const EARLY_CONSOLES: readonly { readonly driver: string; readonly vdev: string }[] = [
  { driver: 'pl011', vdev: 'pl011' },
  { driver: 'uart8250', vdev: 'ser8250' },
  { driver: 'uart', vdev: 'ser8250' },
  { driver: 'ns16550a', vdev: 'ser8250' },
];
