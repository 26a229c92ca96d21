import type { VdevFact } from '../shape';
import { documented } from '../source';
import { delayed } from './hostOptions';
import { VIRTIO } from './virtioMmio';

const PAGE = documented('vdev_ref/vdev_virtio-entropy');

export const VIRTIO_ENTROPY: VdevFact = {
  ...VIRTIO,
  name: 'virtio-entropy',
  title: 'VIRTIO source of randomness',
  description: 'Random numbers from the host, so that the guest can seed its own generator.',
  options: [delayed(PAGE)],
  examples: ['vdev virtio-entropy loc 0x1c0e0000 intr gic:43'],
  source: PAGE,
};
