import type { VdevFact } from '../shape';
import { documented, specified } from '../source';
import { GIC_LINES, GIC_TIMERS } from '../vocabulary/gicCells';
import { GIC_OPTIONS } from './gicOptions';
import { GIC_WINDOWS } from './gicWindows';

export const GIC: VdevFact = {
  name: 'gic',
  title: 'Arm Generic Interrupt Controller',
  implicit: true,
  architectures: ['aarch64'],
  description: 'The interrupt controller of an Arm guest. Always there; list it only to change something.',
  details:
    'Others name it `gic` in their `intr`, unless it has a `name`. Lines are absolute interrupt IDs: ' +
    '16-31 belong to one vCPU, SPI N is line N + 32. Linux guests with a GICv3 have been seen to fail on a host with a GICv2.',
  defaultSpace: 'mem',
  windows: GIC_WINDOWS,
  controller: {
    kind: 'gic',
    defaultName: 'gic',
    lines: { first: GIC_LINES.private.first, last: GIC_LINES.shared.last },
    privateLines: { ...GIC_LINES.private, taken: GIC_TIMERS, source: GIC_LINES.source },
    firstSpare: { line: GIC_LINES.shared.first, source: GIC_LINES.source },
    source: GIC_LINES.source,
  },
  common: ['name', 'hostvector', 'log'],
  options: GIC_OPTIONS,
  deviceTree: {
    node: 'interrupt-controller',
    compatible: ['arm,gic-v3'],
    source: specified('device-tree binding of the GICv3'),
  },
  examples: ['vdev gic version 2', 'vdev gic msi 0x30000000,0x50,0x100'],
  source: documented('vdev_ref/vdev_gic'),
};

/** What a device tree calls a gic with `version 2`. */
export const GIC_V2_COMPATIBLE = {
  words: ['arm,gic-400'],
  source: specified('device-tree binding of the GICv2'),
} as const;
