import type { VdevFact } from '../shape';
import { documented } from '../source';

const UNKNOWN = 'It is among the files of the product; no page about its options is known to us.';

/** Vdevs that the product ships without a manual page that we know of. */
export const SHIPPED_OBJECTS: readonly VdevFact[] = [
  {
    name: 'progress',
    title: 'progress',
    open: true,
    since: '2.2',
    boundsInferred: true,
    description: UNKNOWN,
    defaultSpace: 'mem',
    windows: [],
    common: ['loc', 'intr', 'name', 'log'],
    options: [],
    examples: ['vdev progress'],
    source: documented('vdev_ref/vdev_ref', 'known by the name of its file, `vdev-progress.so`'),
  },
  {
    name: 'vgpu-gvtg',
    title: 'Intel GVT-g graphics',
    open: true,
    architectures: ['x86_64'],
    description: `A share of an Intel graphics device. ${UNKNOWN}`,
    defaultSpace: 'pci',
    pciByDefault: true,
    windows: [],
    common: ['loc', 'intr', 'name', 'log'],
    options: [],
    examples: ['vdev vgpu-gvtg'],
    source: documented('vdev_ref/vdev_ref', 'known by the name of its file, `vdev-vgpu-gvtg.so`'),
  },
];
