import type { OptionFact } from '../shape';
import { documented } from '../source';

const RESERVE = documented('vm/reserve');

export const RESERVE_OPTIONS: readonly OptionFact[] = [
  {
    name: 'reserve',
    context: 'vm',
    opens: 'reserve',
    arguments: [],
    repetition: 'instance',
    description:
      'Keeps qvm from choosing a place or line by itself: the `loc` and `intr` that follow are left free.',
    details: 'It does not forbid an explicit `loc` or `intr` there.',
    examples: ['reserve loc 0xa0000,0x20000', 'reserve intr 39'],
    source: RESERVE,
  },
  {
    name: 'loc',
    context: 'reserve',
    arguments: [
      {
        label: '[TYPE:]WHERE[,LENGTH]',
        form: 'reserve-location',
        description: 'Memory needs a length, ports may have one, a PCI function has none.',
      },
    ],
    repetition: 'list',
    description: 'Memory, ports or a PCI function that qvm does not give out by itself.',
    details: 'It should keep the pages of shared regions out of a range too, as qvm places those by itself.',
    examples: ['loc 0xa0000,0x20000', 'loc io:0xcf8,0x8', 'loc pci:0:1'],
    source: RESERVE,
  },
  {
    name: 'intr',
    context: 'reserve',
    arguments: [
      {
        label: 'LINE',
        form: 'reserve-interrupt',
        description: 'A number, or `PIC:LINE` in the 2.x manuals.',
      },
    ],
    repetition: 'list',
    description: 'An interrupt line that qvm does not give out by itself.',
    examples: ['intr 39'],
    source: RESERVE,
  },
];
