import { GUEST_STARTUP } from '../companions/guestPrograms';
import type { WindowFact } from '../shape';
import { observed, specified } from '../source';

const GIC_V3 = specified('Arm GICv3 architecture and the Linux description of a virtual GICv3');
const GIC_V2 = specified('Arm GICv2 architecture and the Linux description of a virtual GICv2');
/** QNX's own guests are made for these addresses, so that they start only where qvm answers there. */
const BUILT_IN = GUEST_STARTUP.source;

/** What a gic answers, by architecture version. */
export const GIC_WINDOWS: readonly WindowFact[] = [
  {
    label: 'distributor',
    part: 'distributor',
    option: 'loc',
    aliases: ['gicd'],
    space: 'mem',
    least: 0x10000n,
    safe: 0x10000n,
    gicVersion: 3,
    fallback: { address: 0x2f000000n, source: BUILT_IN },
    source: GIC_V3,
  },
  {
    label: 'redistributors',
    part: 'redistributors',
    option: 'gicr',
    space: 'mem',
    least: 0x20000n,
    safe: 0x20000n,
    perCpu: true,
    gicVersion: 3,
    fallback: {
      address: 0x2f100000n,
      source: observed(`${BUILT_IN.note}; the boot log of a Linux guest on qvm 8.0 has the same address`),
    },
    source: GIC_V3,
  },
  {
    label: 'interrupt translation service',
    part: 'translation-service',
    option: 'its',
    space: 'mem',
    least: 0x20000n,
    safe: 0x20000n,
    gicVersion: 3,
    expected: { address: 0x2f020000n, source: BUILT_IN },
    source: GIC_V3,
  },
  {
    label: 'distributor',
    part: 'distributor',
    option: 'loc',
    aliases: ['gicd'],
    space: 'mem',
    least: 0x1000n,
    safe: 0x1000n,
    gicVersion: 2,
    fallback: { address: 0x2c001000n, source: BUILT_IN },
    source: GIC_V2,
  },
  {
    label: 'CPU interface',
    part: 'cpu-interface',
    option: 'gicc',
    space: 'mem',
    least: 0x2000n,
    safe: 0x2000n,
    gicVersion: 2,
    fallback: { address: 0x2c002000n, source: BUILT_IN },
    source: specified(
      '8 KiB in the Arm GICv2 architecture: the second page holds the register that deactivates',
    ),
  },
  {
    label: 'memory-mapped CPU interface',
    part: 'cpu-interface',
    option: 'gicc',
    space: 'mem',
    least: 0x2000n,
    safe: 0x2000n,
    gicVersion: 3,
    onSomeHosts: 'only on some hosts, such as one with a GICv2',
    fallback: { address: 0x2c000000n, source: BUILT_IN },
    source: specified('8 KiB in the Arm GICv3 architecture, for software written for a GICv2'),
  },
  {
    label: 'MSI frame',
    part: 'message-frame',
    option: 'msi',
    space: 'mem',
    least: 0x1000n,
    safe: 0x1000n,
    gicVersion: 2,
    source: specified('GICv2m frame in common device trees'),
  },
];
