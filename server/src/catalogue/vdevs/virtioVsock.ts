import type { VdevFact } from '../shape';
import { FRAMEWORKS, frameworksPage, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const PAGE = frameworksPage('vdev_virtio-vsock');

export const VIRTIO_VSOCK: VdevFact = {
  ...VIRTIO,
  name: 'virtio-vsock',
  title: 'VIRTIO sockets',
  product: FRAMEWORKS,
  description: 'Sockets between guest and host without a network.',
  options: [
    valued(
      'guest_cid',
      { label: 'CID', form: 'number', least: 3n, most: 0xffff_fffen },
      'Context ID of the guest, its own in the whole system. The host is 2.',
      PAGE,
      { mandatory: true, examples: ['guest_cid 3'] },
    ),
  ],
  usual: { location: '0x1c0f6000', interrupt: 'gic:46' },
  examples: ['vdev virtio-vsock loc 0x1c0f6000 intr gic:46 guest_cid 3'],
  source: PAGE,
};
