import type { Source } from '../provenance';
import type { VdevFact } from '../shape';

const GUIDE: Source = { certainty: 'documented', note: "an example of the Virtual Device Developer's Guide" };

export const TRACE: VdevFact = {
  name: 'trace',
  title: 'trace register',
  open: true,
  product: "Virtual Device Developer's Guide, as an example",
  description:
    'One 32-bit location: what the guest writes to it becomes a trace event or a log line of the host.',
  defaultSpace: 'mem',
  windows: [{ label: '', option: 'loc', space: 'mem', least: 4n, safe: 0x1000n, source: GUIDE }],
  common: ['loc', 'name', 'log'],
  options: [
    {
      name: 'emit-logger',
      context: 'vdev',
      arguments: [],
      repetition: 'last-wins',
      description: 'Writes go to the log.',
      examples: ['emit-logger'],
      source: GUIDE,
    },
    {
      name: 'emit-trace',
      context: 'vdev',
      arguments: [{ label: 'NUMBER', form: 'number' }],
      repetition: 'last-wins',
      description: 'Writes become trace events with this number.',
      examples: ['emit-trace 1'],
      source: GUIDE,
    },
  ],
  usual: { location: 'mem:0xfa000000' },
  examples: ['vdev trace loc mem:0xfa000000 emit-logger'],
  source: GUIDE,
};
