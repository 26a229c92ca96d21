import type { VdevFact } from '../shape';
import { documented, specified } from '../source';

export const IOAPIC: VdevFact = {
  name: 'ioapic',
  title: 'x86 I/O APIC',
  architectures: ['x86_64'],
  description:
    'The interrupt controller that the devices of an x86 guest feed. Give it a `name` for their `intr`.',
  details: 'Its own `intr` is `apic`. It must stand before the vdevs that name it.',
  defaultSpace: 'mem',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'mem',
      least: 0x400n,
      safe: 0x1000n,
      source: specified('an I/O APIC is aligned to 1 KiB and mostly has a page'),
    },
  ],
  controller: {
    kind: 'ioapic',
    lines: { first: 0, last: 23 },
    firstSpare: {
      line: 9,
      source: specified(
        'lines 0 to 8 of a PC: timers, keyboard, serial and parallel ports, floppy disk, clock',
      ),
    },
    source: specified('an I/O APIC has 24 lines'),
  },
  common: ['loc', 'intr', 'name', 'hostvector', 'log'],
  options: [],
  usual: { location: '0xf8000000', interrupt: 'apic' },
  examples: ['vdev ioapic loc 0xf8000000 intr apic name myioapic'],
  source: documented('vdev_ref/vdev_ioapic'),
};
