import type { VdevFact } from '../shape';
import { documented, inferred, observed } from '../source';
import { PEER_FEATURE_MASKS } from '../vocabulary/peerFeatures';
import { legacy } from './hostOptions';
import { VIRTIO } from './virtioMmio';

const PAGE = documented('vdev_ref/vdev_virtio-net');

export const VIRTIO_NET: VdevFact = {
  ...VIRTIO,
  name: 'virtio-net',
  title: 'VIRTIO network interface',
  description: 'A network interface, linked to the host or to another machine by `peer`.',
  options: [
    {
      name: 'peer',
      context: 'vdev',
      mandatory: true,
      arguments: [
        {
          label: 'PATH',
          form: 'peer',
          description:
            '`/dev/vdevpeers/NAME` or `/dev/qvm/SYSTEM/VDEV`; in general any path that the host gives its end by `bind=`.',
        },
      ],
      repetition: 'last-wins',
      description: 'The other end: a peer of the host, or the network interface of another machine.',
      details:
        "SYSTEM is that machine's `system`, VDEV the `name` of its interface; both ends name each other. " +
        'The manual highly recommends a `mac` and a `name` beside it.',
      examples: ['peer /dev/vdevpeers/vp0', 'peer /dev/qvm/guest_2/p2p'],
      source: observed('a start-up message of qvm calls it mandatory', 'vdev_ref/vdev_virtio-net'),
    },
    {
      name: 'mac',
      context: 'vdev',
      arguments: [{ label: 'AA:BB:CC:DD:EE:FF', form: 'mac' }],
      repetition: 'last-wins',
      description: 'The MAC address that the guest sees.',
      examples: ['mac 52:54:00:12:34:56'],
      source: PAGE,
    },
    {
      name: 'peerfeats',
      context: 'vdev',
      arguments: [
        {
          label: 'MASK',
          form: 'mask',
          least: 0n,
          most: 0x7fc3n,
          default: '0x0000',
          words: PEER_FEATURE_MASKS,
        },
      ],
      repetition: 'last-wins',
      description: 'Features that the other end is offered, as VIRTIO feature bits.',
      details: 'Towards a bridge of the host (io-pkt, 2.x) it must be 0 on both ends.',
      default: '0x0000',
      examples: ['peerfeats 0x7fc3', 'peerfeats 0x19c3'],
      source: PAGE,
    },
    legacy(PAGE),
    {
      name: 'bind-mode',
      context: 'vdev',
      since: '2.2',
      until: '2.2',
      arguments: [{ label: 'MODE', form: 'text', default: '0600' }],
      repetition: 'last-wins',
      description: 'Permissions of the path that the other end opens: the node of this peer.',
      default: '0600',
      examples: ['bind-mode 0660'],
      source: PAGE,
    },
    {
      name: 'tapdev',
      context: 'vdev',
      until: '2.2',
      arguments: [{ label: 'PATH', form: 'text' }],
      repetition: 'last-wins',
      description: 'A tap interface of the host as the other end.',
      deprecated: {
        replacement: 'peer',
        source: inferred('the manual calls `tapdev` deprecated and describes `peer`'),
      },
      examples: ['tapdev tap0'],
      source: documented('vdev_ref/vdev_virtio-net', 'the manual has the option; the meaning is our reading'),
    },
  ],
  usual: { location: '0x1c0c0000', interrupt: 'gic:40' },
  guestNames: {
    qnx: 'vtnet{number}',
    qnxReversed: true,
    source: observed('memory-mapped interfaces of public 8.0 guests: the last one declared is `vtnet0`'),
  },
  examples: ['vdev virtio-net loc 0x1c0c0000 intr gic:40 name p2p peer /dev/vdevpeers/vp0'],
  source: PAGE,
};
