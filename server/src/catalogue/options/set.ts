import type { OptionFact } from '../shape';
import { documented } from '../source';

export const SET_OPTIONS: readonly OptionFact[] = [
  {
    name: 'set',
    context: 'vm',
    arguments: [
      {
        label: 'VARIABLE',
        form: 'variable',
        description: '`qvm set ?` lists those of the installed release.',
      },
      { label: 'VALUE', form: 'value', description: "Its type is the variable's." },
    ],
    repetition: 'list',
    description: 'Sets a variable of qvm. It neither opens nor closes a context.',
    details:
      'A variable of a vCPU or vdev acts on the one being configured at that point. Not before `system`.',
    examples: ['set exit-on-halt off', 'set fdt-dump-file /tmp/guest.dtb'],
    source: documented('vm/set'),
  },
];
