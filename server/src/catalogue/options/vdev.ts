import type { OptionFact } from '../shape';
import { documented } from '../source';

export const VDEV_OPTIONS: readonly OptionFact[] = [
  {
    name: 'vdev',
    context: 'vm',
    opens: 'vdev',
    arguments: [
      {
        label: 'TYPE',
        form: 'vdev-type',
        description: '`pl011`, `vdev-pl011`, `vdev-pl011.so` and a path to that file are one type.',
      },
    ],
    repetition: 'instance',
    description: 'Adds a virtual device. The options after it are its own.',
    details:
      'qvm loads `vdev-TYPE.so`, or `vdev-TYPE-safety.so` of the safety product, unless the type is built in. ' +
      'Built-in devices are named only to change their options.',
    examples: ['vdev pl011 loc 0x1c090000 intr gic:37 hostdev >-'],
    source: documented('vdev_ref/vdev_ref'),
  },
];
