import { observed } from '../source';

/** Names that Zephyr's own board for QNX Hypervisor uses in its device tree, and that an overlay builds on. */
export const ZEPHYR_BOARD = {
  board: 'qnxhv_vm',
  /** The bus with two address and two size cells that holds the devices. */
  bus: 'soc',
  /** Label of the interrupt controller; its interrupts have four cells, with a priority at the end. */
  controller: 'gic',
  /** Label of the clock of the serial port. */
  clock: 'uartclk',
  source: observed("the device tree of Zephyr's board `qnxhv_vm`"),
} as const;

/** Node names by vdev, where they are others than in a Linux tree. */
export const ZEPHYR_NODES: Readonly<Record<string, string>> = { pl011: 'uart' };

/** The child of a `virtio,mmio` node that tells Zephyr which device it is. */
export const ZEPHYR_VIRTIO_CHILDREN: Readonly<Record<string, { node: string; compatible: string }>> = {
  'virtio-entropy': { node: 'virtio-entropy', compatible: 'virtio,device4' },
  'virtio-console': { node: 'virtio-console', compatible: 'virtio,console' },
};
