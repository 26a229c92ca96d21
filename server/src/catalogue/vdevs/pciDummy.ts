import type { VdevFact } from '../shape';
import { documented, observed } from '../source';

export const PCI_DUMMY: VdevFact = {
  name: 'pci-dummy',
  title: 'placeholder PCI function',
  open: true,
  since: '2.2',
  boundsInferred: true,
  description: 'Fills function 0 of a PCI device, so that a guest finds a passed function other than 0.',
  defaultSpace: 'pci',
  pciByDefault: true,
  windows: [],
  common: ['loc', 'name', 'log'],
  options: [
    {
      name: 'clone',
      context: 'vdev',
      arguments: [{ label: 'pci:BUS:DEVICE[.FUNCTION]', form: 'location' }],
      repetition: 'last-wins',
      description: 'The host function whose identity it copies.',
      examples: ['clone pci:0:31.0'],
      source: observed("the manual's x86 Linux example; the meaning is our reading"),
    },
  ],
  examples: ['vdev pci-dummy clone pci:0:31.0'],
  source: documented('vm/pass'),
};
