import type { OptionFact } from '../shape';
import { documented } from '../source';
import { UNSUPPORTED_ACTIONS, UNSUPPORTED_TYPES } from '../vocabulary/unsupported';

export const UNSUPPORTED_OPTIONS: readonly OptionFact[] = [
  {
    name: 'unsupported',
    context: 'vm',
    arguments: [
      { label: 'TYPE', form: 'word', words: UNSUPPORTED_TYPES, description: 'What the guest tried.' },
      { label: 'ACTION', form: 'word', words: UNSUPPORTED_ACTIONS, description: 'What qvm does about it.' },
    ],
    repetition: 'list',
    description: 'What happens when the guest does something that qvm cannot emulate.',
    details:
      'One type each; repeat it for more. `abort` for all of them helps to find faults. ' +
      'A QNX guest on Arm probes the addresses of a GICv2 at its start, unless its start-up program has `-2` or `-3`.',
    default: '`instruction fail`, `reference ignore`, `register fail`',
    examples: ['unsupported instruction abort', 'unsupported reference fail'],
    source: documented('vm/unsupported'),
  },
];
