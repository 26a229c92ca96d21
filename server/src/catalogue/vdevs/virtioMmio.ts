import type { VdevFact, WindowFact } from '../shape';
import { specified } from '../source';

/** The registers of a VIRTIO device in guest-physical memory. */
const VIRTIO_WINDOW: WindowFact = {
  label: '',
  option: 'loc',
  space: 'mem',
  least: 0x200n,
  safe: 0x1000n,
  source: specified(
    'VIRTIO: registers up to 0xff, configuration from 0x100; 0x200 in common device trees, a page in the known trees of guests',
  ),
};

/** What all VIRTIO devices share: PCI by default, memory-mapped with `loc` and `intr`. */
export const VIRTIO: Pick<
  VdevFact,
  'defaultSpace' | 'pciByDefault' | 'needsInterrupt' | 'windows' | 'common' | 'deviceTree' | 'details'
> = {
  // The manual calls pci the default of VIRTIO devices, yet every published configuration gives a bare address.
  defaultSpace: 'mem',
  pciByDefault: true,
  needsInterrupt: 'warning',
  windows: [VIRTIO_WINDOW],
  common: ['loc', 'intr', 'name', 'log'],
  deviceTree: {
    node: 'virtio_mmio',
    compatible: ['virtio,mmio'],
    source: specified('the device-tree binding of VIRTIO; the node name that qvm gives is not known'),
  },
  details: 'Without `loc` and `intr` it is a PCI device that qvm places; with both it is memory-mapped.',
};
