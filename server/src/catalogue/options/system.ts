import type { OptionFact } from '../shape';
import { documented } from '../source';

export const SYSTEM_OPTIONS: readonly OptionFact[] = [
  {
    name: 'system',
    context: 'vm',
    arguments: [{ label: 'NAME', form: 'name', description: 'Name of this virtual machine on the host.' }],
    repetition: 'last-wins',
    description: 'Names the virtual machine. Must be the first word of the configuration.',
    details:
      'The host shows the machine as `/dev/qvm/NAME`, and each named vdev as `/dev/qvm/NAME/VDEV`. ' +
      'Other machines reach its network devices by that path, and dump files start with the name.',
    default: 'no name; dump files start with `qvm-guest`',
    examples: ['system guest_1', 'system qnx7-x86_64-guest'],
    source: documented('config/qvm_syntax'),
  },
];
