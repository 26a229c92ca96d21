import type { ArgumentFact, VdevFact } from '../shape';
import { documented, inferred, observed, specified } from '../source';

const PAGE = documented('vdev_ref/vdev_hpet');
const LINES: ArgumentFact = {
  label: 'PIC:LINE[,PIC:LINE...]',
  form: 'interrupts',
  description: 'One line for each timer, 32 at most.',
};

export const HPET: VdevFact = {
  name: 'hpet',
  title: 'High Precision Event Timer',
  architectures: ['x86_64'],
  description: 'The timer block of a PC. The guest finds it through ACPI.',
  details:
    'Only the first hpet is shown to the guest. It can raise message-signalled interrupts. Where it lies without `loc` is not documented; a PC has it at 0xfed00000.',
  defaultSpace: 'mem',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'mem',
      least: 0x400n,
      safe: 0x1000n,
      source: specified('the register block of an HPET is 1 KiB'),
    },
  ],
  common: ['loc', 'name', 'log'],
  options: [
    {
      name: 'intr',
      context: 'vdev',
      arguments: [LINES],
      repetition: 'list',
      description: 'The lines of the timers, in their order.',
      details: 'Linux wants the first timer on line 0, QNX on line 2; the second is mostly on 8.',
      examples: ['intr myioapic:2', 'intr myioapic:0,myioapic:8,myioapic:10'],
      source: PAGE,
    },
    {
      name: 'intrmap',
      context: 'vdev',
      until: '2.1',
      boundsInferred: true,
      arguments: [LINES],
      repetition: 'list',
      description: 'Old word for `intr`.',
      deprecated: {
        replacement: 'intr',
        source: inferred('an example of the 2.0 manual has it where later ones have `intr`'),
      },
      examples: ['intrmap myioapic:2'],
      source: documented('config/qvm_file'),
    },
    {
      name: 'frequency',
      context: 'vdev',
      arguments: [{ label: 'HZ', form: 'number', unit: 'hertz', default: '14318180' }],
      repetition: 'last-wins',
      description: 'How fast the main counter counts.',
      default: '14318180',
      examples: ['frequency 14318180'],
      source: PAGE,
    },
    {
      name: 'legacy-free',
      context: 'vdev',
      arguments: [],
      repetition: 'last-wins',
      description:
        'Clears the bit that says that the timers can take over the lines of the old PC timers; decides where timer 0 may be routed.',
      examples: ['legacy-free'],
      source: PAGE,
    },
  ],
  usual: { location: '0xf8008000', interrupt: 'myioapic:2' },
  sharesLine: [
    { vdev: 'timer8254', line: 0, source: observed("the manual's x86 Linux example") },
    { vdev: 'mc146818', line: 8, source: observed("the manual's x86 Linux example") },
  ],
  examples: ['vdev hpet loc 0xf8008000 intr myioapic:2'],
  source: PAGE,
};
