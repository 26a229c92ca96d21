import type { ArgumentFact, OptionFact } from '../shape';
import { documented, observed } from '../source';

const PAGE = documented('vdev_ref/vdev_gic');

/** An option that is an address and nothing else. */
function place(name: string, description: string, rest: Partial<OptionFact> = {}): OptionFact {
  return {
    name,
    context: 'vdev',
    arguments: [{ label: 'ADDRESS', form: 'address', description: 'Guest-physical.' }],
    repetition: 'last-wins',
    description,
    source: PAGE,
    ...rest,
  };
}

/** An old option for a host address, which a variable replaced. */
function hostPlace(name: string, part: string, variable: string, rest: Partial<OptionFact> = {}): OptionFact {
  return place(name, `Host address of the ${part}.`, {
    arguments: [{ label: 'ADDRESS', form: 'address', description: 'Host-physical.' }],
    deprecated: { replacement: `set ${variable}`, source: PAGE },
    examples: [`${name} 0x2f000000`],
    ...rest,
  });
}

const VERSION: ArgumentFact = {
  label: '2|3',
  form: 'word',
  default: '3',
  words: [
    {
      word: '2',
      description: 'GICv2. The first 8.0 release refuses it; 8.0.4 takes it.',
      refused: {
        release: '8.0',
        by: 'the first 8.0 (hypervisor.core 3.0.0.00465)',
        takenBy: '8.0.4 Update 1 (3.4.0.00023)',
      },
      source: observed('start-up messages of two 8.0 releases', 'vdev_ref/vdev_gic'),
    },
    { word: '3', description: 'GICv3.', source: PAGE },
    {
      word: '4',
      description: 'Read, but a GICv4 is not supported.',
      since: '2.2',
      boundsInferred: true,
      source: PAGE,
    },
  ],
};

/** The gic's own options. */
export const GIC_OPTIONS: readonly OptionFact[] = [
  {
    name: 'version',
    context: 'vdev',
    arguments: [VERSION],
    repetition: 'last-wins',
    description: 'Architecture version that the guest sees.',
    details: 'On a host with a GICv2, a Linux guest needs `version 2`.',
    default: '3',
    examples: ['version 2'],
    source: PAGE,
  },
  place('loc', 'Where the distributor lies.', {
    arguments: [{ label: '[mem:]ADDRESS', form: 'location', description: 'Guest-physical.' }],
    examples: ['loc 0x2f000000'],
  }),
  place('gicd', 'Where the distributor lies; another word for `loc`.', {
    since: '8.0',
    examples: ['gicd 0x2f000000'],
  }),
  place('gicr', 'Where the redistributors lie, two pages of 64 KiB for each vCPU. Makes it a GICv3.', {
    examples: ['gicr 0x2f100000'],
  }),
  place(
    'gicc',
    'Where the CPU interface lies: that of a GICv2, or the memory-mapped one that a GICv3 has on some hosts.',
    { examples: ['gicc 0x2c002000'] },
  ),
  place('its', 'Where the interrupt translation service lies. Makes it a GICv3; needs `num-lpis` too.', {
    needs: ['num-lpis'],
    examples: ['its 0x2f020000'],
  }),
  {
    name: 'its-prealloc',
    context: 'vdev',
    since: '8.0',
    arguments: [
      {
        label: 'DTS[,ITTS]',
        form: 'numbers',
        printedWithBlank: true,
        description: 'How many device tables and translation tables.',
      },
    ],
    repetition: 'last-wins',
    description: 'Allocates tables of the interrupt translation service beforehand.',
    examples: ['its-prealloc 16,32'],
    source: PAGE,
  },
  {
    name: 'num-lpis',
    context: 'vdev',
    arguments: [{ label: 'COUNT', form: 'number', least: 8192n, most: 65536n }],
    repetition: 'last-wins',
    description: 'How many message-signalled lines (LPIs) there are. Goes with `its`.',
    examples: ['num-lpis 8192'],
    source: PAGE,
  },
  {
    name: 'msi',
    context: 'vdev',
    arguments: [
      {
        label: 'ADDRESS,BASE,COUNT',
        form: 'msi',
        printedWithBlank: true,
        description: 'Place of the frame, its first line, number of lines.',
      },
    ],
    repetition: 'last-wins',
    description: 'An MSI frame for a GICv2 guest. The lines BASE to BASE + COUNT - 1 are its own.',
    details: 'A GICv3 has message-signalled interrupts without it.',
    examples: ['msi 0x30000000,0x50,0x100'],
    source: PAGE,
  },
  hostPlace('host-gicd', 'GIC distributor', 'host-paddr-gicd'),
  hostPlace('host-gich', 'GICv2 hypervisor interface', 'host-paddr-gich', {
    arguments: [{ label: 'ADDRESS[/CPU/SPACING][,...]', form: 'text', description: 'Host-physical.' }],
  }),
  hostPlace('host-gicv', 'GICv2 virtual CPU interface', 'host-paddr-gicv'),
  hostPlace('host-gicr', 'GICv3 redistributors', 'host-paddr-gicr', { since: '8.0', boundsInferred: true }),
];
