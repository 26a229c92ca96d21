import type { VdevFact } from '../shape';
import { documented, observed, specified } from '../source';

const PAGE = documented('vdev_ref/vdev_8259');
const OLD_SAMPLE = observed('the command line of an old sample; later releases have `loc` alone');

export const PIC_8259: VdevFact = {
  name: '8259',
  title: '8259 legacy interrupt controller',
  architectures: ['x86_64'],
  description:
    "Just enough of a PC's old interrupt controller for guests that look for it. Mostly a pair: 0x20 and 0xa0.",
  details: 'Other vdevs cannot raise interrupts through it; that is what `ioapic` is for.',
  defaultSpace: 'io',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'io',
      least: 2n,
      safe: 2n,
      source: specified('command and data port of an 8259'),
    },
  ],
  controller: { kind: 'other', lines: { first: 0, last: 7 }, source: OLD_SAMPLE },
  common: ['loc', 'log'],
  options: [
    {
      name: 'intr',
      context: 'vdev',
      arguments: [{ label: 'TEXT', form: 'text' }],
      repetition: 'last-wins',
      description: 'Obsolete: how the two controllers of a pair are chained.',
      examples: ['intr cpu:irq', 'intr master:2'],
      source: OLD_SAMPLE,
    },
    {
      name: 'name',
      context: 'vdev',
      arguments: [{ label: 'NAME', form: 'name' }],
      repetition: 'last-wins',
      description: 'Names this instance.',
      examples: ['name master'],
      source: OLD_SAMPLE,
    },
  ],
  usual: { location: '0x20' },
  examples: ['vdev 8259 loc 0x20', 'vdev 8259 loc 0xa0'],
  source: PAGE,
};
