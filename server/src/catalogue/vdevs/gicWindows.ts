import type { WindowFact } from '../shape';
import { inferred, observed, specified } from '../source';

const GIC_V3 = specified('Arm GICv3 architecture and the Linux description of a virtual GICv3');
const GIC_V2 = specified('Arm GICv2 architecture and the Linux description of a virtual GICv2');
const MODEL_V2 = inferred(
  "address of Arm's Foundation model, whose GICv3 places qvm follows; not confirmed for qvm",
);

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
    fallback: {
      address: 0x2f000000n,
      source: inferred(
        "address of Arm's Foundation model, whose redistributor address qvm has been seen to use",
      ),
    },
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
    fallback: { address: 0x2f100000n, source: observed('the boot log of a Linux guest on qvm 8.0') },
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
    fallback: { address: 0x2c001000n, source: MODEL_V2 },
    source: GIC_V2,
  },
  {
    label: 'CPU interface',
    part: 'cpu-interface',
    option: 'gicc',
    space: 'mem',
    least: 0x1000n,
    safe: 0x2000n,
    gicVersion: 2,
    fallback: { address: 0x2c002000n, source: MODEL_V2 },
    source: specified('4 KiB in the Linux description of a virtual GICv2, 8 KiB with a GIC-400'),
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
