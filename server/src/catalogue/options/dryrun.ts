import type { OptionFact } from '../shape';
import { documented } from '../source';

export const DRYRUN_OPTIONS: readonly OptionFact[] = [
  {
    name: 'dryrun',
    context: 'vm',
    since: '2.2',
    boundsInferred: true,
    arguments: [],
    repetition: 'last-wins',
    description: 'Configures the machine, then ends without starting the guest.',
    details:
      'With `set fdt-dump-file FILE` it writes the device tree that qvm makes, which holds the true windows. ' +
      'Mostly given on the command line: `qvm @guest.qvmconf dryrun`. Host devices are opened all the same.',
    examples: ['dryrun'],
    source: documented('vm/variables'),
  },
];
