import { specified } from '../source';

/** Drivers that `earlycon=DRIVER,ADDRESS` may name, each with the vdev whose registers it writes to. */
export const EARLY_CONSOLES: readonly { readonly driver: string; readonly vdev: string }[] = [
  { driver: 'pl011', vdev: 'pl011' },
  { driver: 'uart8250', vdev: 'ser8250' },
  { driver: 'uart', vdev: 'ser8250' },
  { driver: 'ns16550a', vdev: 'ser8250' },
];

/** How the address is written: `earlycon=DRIVER,[io,|mmio,|mmio16,|mmio32,]ADDRESS[,OPTIONS]`. */
export const EARLY_CONSOLE_SOURCE = specified('parameters of the Linux kernel');
