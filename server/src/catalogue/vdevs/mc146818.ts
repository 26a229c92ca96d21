import type { VdevFact } from '../shape';
import { documented, observed, specified } from '../source';

const PC = specified('the fixed ports of a PC clock');

export const MC146818: VdevFact = {
  name: 'mc146818',
  title: 'MC146818 real-time clock',
  open: true,
  architectures: ['x86_64'],
  description: 'The clock and CMOS memory of a PC, on fixed ports.',
  details: 'It has no manual page of its own that we know of, so its options may be more.',
  defaultSpace: 'io',
  windows: [
    { label: '', space: 'io', least: 2n, safe: 2n, fallback: { address: 0x70n, source: PC }, source: PC },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [
    {
      name: 'reg',
      context: 'vdev',
      arguments: [{ label: 'REGISTER,VALUE', form: 'register' }],
      repetition: 'list',
      description: 'What a CMOS register holds at the start.',
      examples: ['reg 0x0b,0x02'],
      source: observed("the manual's x86 Linux example"),
    },
  ],
  examples: ['vdev mc146818', 'vdev mc146818 reg 0x0b,0x02'],
  source: documented('share/share_mem_config', 'known from its examples'),
};
