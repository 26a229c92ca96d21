import type { VdevFact } from '../shape';
import { documented, observed, specified } from '../source';
import { batch, consoleHostdev, delayed, pulsePriority } from './hostOptions';

const PAGE = documented('vdev_ref/vdev_pl011');

export const PL011: VdevFact = {
  name: 'pl011',
  title: 'PL011 serial port',
  architectures: ['aarch64'],
  description: 'The serial port of Arm boards, the usual console of a guest.',
  details: 'An `earlycon=pl011,ADDRESS` in `cmdline` must have the address of its `loc`.',
  defaultSpace: 'mem',
  needsInterrupt: 'warning',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'mem',
      least: 0x1000n,
      safe: 0x1000n,
      source: specified('a PL011 has one page in common device trees'),
    },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [consoleHostdev(PAGE), delayed(PAGE), batch(PAGE), pulsePriority(PAGE, '2.2')],
  usual: { location: '0x1c090000', interrupt: 'gic:37' },
  deviceTree: {
    node: 'uart',
    compatible: ['arm,pl011', 'arm,primecell'],
    clocks: {
      names: ['uartclk', 'apb_pclk'],
      hertz: 24_000_000n,
      source: observed("the device tree of Zephyr's board for QNX Hypervisor"),
    },
    source: observed('device-tree binding of the PL011; the node name is that of two running systems'),
  },
  guestNames: {
    linux: '/dev/ttyAMA{number}',
    source: observed("the manual's `cmdline` example has `console=ttyAMA0`"),
  },
  examples: ['vdev pl011 loc 0x1c090000 intr gic:37 hostdev >-'],
  source: PAGE,
};
