import type { OptionFact } from '../shape';
import { documented } from '../source';
import { LOG_DESTINATIONS, LOG_FILTERS } from '../vocabulary/logging';

const OPTIONS = documented('vdev_ref/options');

/** Options that more than one vdev takes; a vdev's own option of the same name overrides them. */
export const COMMON_OPTIONS: readonly OptionFact[] = [
  {
    name: 'loc',
    context: 'vdev',
    arguments: [
      {
        label: '[TYPE:]WHERE',
        form: 'location',
        description: "Without a type the vdev's own default holds, mostly guest-physical memory.",
      },
    ],
    repetition: 'last-wins',
    description: 'Where the guest finds the device: the start of its registers, ports, or its PCI function.',
    details: 'A vdev that can be a PCI device is one as long as it has no `loc`; qvm then places it.',
    examples: ['loc 0x1c090000', 'loc io:0x441', 'loc pci:0:1'],
    source: OPTIONS,
  },
  {
    name: 'intr',
    context: 'vdev',
    arguments: [
      {
        label: 'PIC:LINE',
        form: 'interrupt',
        description: 'A PIC of this machine and its input line.',
        words: [
          {
            word: 'apic',
            description: 'The local APIC of x86, always there; it takes no line.',
            architectures: ['x86_64'],
            source: documented('config/guests'),
          },
        ],
      },
    ],
    repetition: 'last-wins',
    description: 'The interrupt line that the device raises.',
    details:
      'On Arm the number is the absolute interrupt ID: SPI N is line N + 32. ' +
      'qvm says nothing when two devices have one line.',
    default: 'PCI devices: chosen by qvm; others: none',
    examples: ['intr gic:37', 'intr myioapic:4', 'intr apic'],
    source: OPTIONS,
  },
  {
    name: 'name',
    context: 'vdev',
    arguments: [{ label: 'NAME', form: 'name', description: "Free text; a PIC's name has no colon." }],
    repetition: 'last-wins',
    description: 'Names this instance: `/dev/qvm/SYSTEM/NAME` on the host.',
    details:
      'A `peer` of another machine, an `intr` (for a PIC) and a device tree refer to the device by it.',
    examples: ['name p2p', 'name myioapic'],
    source: OPTIONS,
  },
  {
    name: 'log',
    context: 'vdev',
    since: '2.2',
    boundsInferred: true,
    arguments: [
      {
        label: 'FILTER[,FILTER...]',
        form: 'words',
        words: LOG_FILTERS,
        description: 'Kinds of message. Here it is `warning`, not `warn`.',
      },
      { label: 'DESTINATION', form: 'word', words: LOG_DESTINATIONS, description: 'Where they go.' },
    ],
    repetition: 'list',
    description: "Sends this device's messages elsewhere than `logger` does.",
    details: 'May be repeated; where two disagree, the later one holds.',
    default: 'as `logger` says',
    examples: ['log error,warning,info slog', 'log debug none'],
    source: OPTIONS,
  },
  {
    name: 'hostvector',
    context: 'vdev',
    arguments: [{ label: 'VECTOR', form: 'number', description: "Host vector of the PIC's first line." }],
    repetition: 'last-wins',
    description: 'For PICs: the host vector that the first line stands for; the other lines follow on.',
    details: 'Matters only for a `pass` with an interrupt.',
    default: "0 for the first PIC, else the previous one's plus its number of lines",
    examples: ['hostvector 32'],
    source: OPTIONS,
  },
];
