import type { OptionFact } from '../shape';
import { documented } from '../source';

const SAFETY = documented('vm/safety');

export const SAFETY_OPTIONS: readonly OptionFact[] = [
  {
    name: 'safety',
    context: 'vm',
    since: '2.2',
    until: '2.2',
    boundsInferred: true,
    arguments: [
      {
        label: 'none|warn|required',
        form: 'word',
        words: [
          { word: 'none', description: 'Uncertified parts are used without a word.', source: SAFETY },
          {
            word: 'warn',
            description: 'Uncertified parts are reported, and the guest runs.',
            source: SAFETY,
          },
          {
            word: 'required',
            description: 'Uncertified parts are an error and lead to the design safe state.',
            source: SAFETY,
          },
        ],
      },
    ],
    repetition: 'last-wins',
    description: 'What qvm does when the configuration uses parts that are not safety certified.',
    details: 'Meant for QNX Hypervisor for Safety. The default depends on the product variant.',
    examples: ['safety required'],
    source: SAFETY,
  },
];
