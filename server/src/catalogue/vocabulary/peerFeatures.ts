import type { WordFact } from '../shape';
import { documented, observed } from '../source';

const VIRTIO_NET = documented('vdev_ref/vdev_virtio-net');

/** Masks of `peerfeats` worth offering. */
export const PEER_FEATURE_MASKS: readonly WordFact[] = [
  { word: '0x0000', description: 'Nothing offered; the default.', source: VIRTIO_NET },
  { word: '0x7fc3', description: 'Everything that may be offered.', source: VIRTIO_NET },
  { word: '0x19c3', description: 'What a QNX 7.0 peer can do.', source: VIRTIO_NET },
  {
    word: '0x0382',
    description: 'What generated x86 images use.',
    source: observed('a configuration made by mkqnximage'),
  },
];
