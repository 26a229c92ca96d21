import type { OptionFact } from '../shape';
import { documented } from '../source';

export const CMDLINE_OPTIONS: readonly OptionFact[] = [
  {
    name: 'cmdline',
    context: 'vm',
    arguments: [
      {
        label: '"TEXT"',
        form: 'text',
        manyWords: true,
        description: 'One argument, so quote text that has blanks. May span lines.',
      },
    ],
    repetition: 'last-wins',
    description: 'The command line that the guest finds at its start.',
    details: "For Linux kernels and for multiboot QNX images. What the words mean is the guest's business.",
    examples: ['cmdline "console=ttyAMA0 earlycon=pl011,0x1c090000 debug"'],
    source: documented('config/components'),
  },
];
