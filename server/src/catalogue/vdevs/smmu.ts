import type { VdevFact } from '../shape';
import { documented, inferred } from '../source';

export const SMMU: VdevFact = {
  name: 'smmu',
  title: 'virtual SMMU',
  architectures: ['aarch64'],
  description: "Where the guest's own `smmuman` asks for the DMA rights of passed devices.",
  details: 'qvm chooses place and line when they are left out. A QNX guest needs `libfdt.so` to find it.',
  defaultSpace: 'mem',
  windows: [
    {
      label: 'request page',
      option: 'loc',
      space: 'mem',
      least: 0x1000n,
      safe: 0x1000n,
      source: inferred('the manual speaks of a request page', 'vdev_ref/vdev_smmu'),
    },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [],
  examples: ['vdev smmu'],
  source: documented('vdev_ref/vdev_smmu'),
};
