import type { VdevFact } from '../shape';
import { documented, observed } from '../source';
import { delayed, legacy, pulsePriority } from './hostOptions';
import { VIRTIO } from './virtioMmio';

const PAGE = documented('vdev_ref/vdev_virtio-blk');

export const VIRTIO_BLK: VdevFact = {
  ...VIRTIO,
  name: 'virtio-blk',
  title: 'VIRTIO disk',
  description: 'A disk for the guest, from a host disk, partition or file.',
  options: [
    {
      name: 'hostdev',
      context: 'vdev',
      arguments: [
        {
          label: '[<]PATH',
          form: 'host-device',
          description: '`<` makes it read-only; `>` is not possible.',
          hostDevice: { directions: ['', '<'] },
        },
      ],
      repetition: 'last-wins',
      description: 'The host disk, partition or file behind it.',
      examples: ['hostdev /dev/qvmdisk0', 'hostdev <rootfs.img'],
      source: PAGE,
    },
    delayed(PAGE),
    legacy(PAGE),
    {
      name: 'dio',
      context: 'vdev',
      since: '2.2',
      arguments: [
        {
          label: 'enable|disable|read',
          form: 'word',
          default: 'disable',
          words: [
            {
              word: 'enable',
              description: 'Transfers go straight between disk and guest memory.',
              source: PAGE,
            },
            { word: 'disable', description: 'Transfers go through qvm.', source: PAGE },
            { word: 'read', description: 'Only reads go straight.', since: '8.0', source: PAGE },
          ],
        },
      ],
      repetition: 'last-wins',
      description: 'Direct input and output, without a copy.',
      details: 'Once a direct transfer fails, the device goes on with ordinary messages for good.',
      default: '`disable`',
      examples: ['dio enable'],
      source: PAGE,
    },
    {
      name: 'threads',
      context: 'vdev',
      since: '2.2',
      arguments: [{ label: 'COUNT', form: 'number', least: 1n, most: 32n, default: '1' }],
      repetition: 'last-wins',
      description: 'How many threads serve requests; on 8.0 also the number of queues.',
      default: '1',
      examples: ['threads 4'],
      source: PAGE,
    },
    pulsePriority(observed('public configurations of Qualcomm guests')),
  ],
  usual: { location: '0x1c0d0000', interrupt: 'gic:41' },
  deviceTree: {
    node: 'virtio_blk',
    compatible: ['virtio,mmio'],
    source: observed('the device-tree binding of VIRTIO; the node name is that of a running system'),
  },
  guestNames: {
    linux: '/dev/vd{letter}',
    source: documented('config/guests', 'the first one declared is `/dev/vda`'),
  },
  examples: ['vdev virtio-blk loc 0x1c0d0000 intr gic:41 hostdev /dev/qvmdisk0'],
  source: PAGE,
};
