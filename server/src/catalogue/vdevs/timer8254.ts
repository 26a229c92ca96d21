import type { VdevFact } from '../shape';
import { documented, specified } from '../source';

const PC = specified('the fixed ports of a PC timer');

export const TIMER_8254: VdevFact = {
  name: 'timer8254',
  title: '8254 interval timer',
  open: true,
  architectures: ['x86_64'],
  description: 'The old timer of a PC, on fixed ports. Its line is mostly `:0` of the I/O APIC.',
  details: 'It has no manual page of its own that we know of, so its options may be more.',
  defaultSpace: 'io',
  windows: [
    {
      label: 'counters',
      space: 'io',
      least: 4n,
      safe: 4n,
      fallback: { address: 0x40n, source: PC },
      source: PC,
    },
    {
      label: 'speaker gate',
      space: 'io',
      least: 1n,
      safe: 1n,
      fallback: { address: 0x61n, source: PC },
      source: PC,
    },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [],
  usual: { interrupt: 'myioapic:0' },
  examples: ['vdev timer8254 intr myioapic:0'],
  source: documented('vdev_ref/vdev_ref'),
};
