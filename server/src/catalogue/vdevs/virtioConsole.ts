import type { VdevFact } from '../shape';
import { documented, specified } from '../source';
import { consoleHostdev, controlName, delayed, legacy, pulsePriority } from './hostOptions';
import { VIRTIO } from './virtioMmio';

const PAGE = documented('vdev_ref/vdev_virtio-console');

export const VIRTIO_CONSOLE: VdevFact = {
  ...VIRTIO,
  name: 'virtio-console',
  title: 'VIRTIO console',
  description:
    'A console for the guest. Without `hostdev`, 8.0 has been seen to report that it cannot arm a resource manager.',
  common: ['loc', 'intr', 'log'],
  options: [consoleHostdev(PAGE, '8.0'), delayed(PAGE), legacy(PAGE), pulsePriority(PAGE), controlName(PAGE)],
  usual: { location: '0x20000000', interrupt: 'gic:42' },
  guestNames: {
    linux: '/dev/hvc{number}',
    source: specified("Linux's driver of VIRTIO consoles"),
  },
  examples: ['vdev virtio-console loc 0x20000000 intr gic:42 hostdev /dev/ptyp0'],
  source: PAGE,
};
