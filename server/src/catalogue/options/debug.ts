import type { OptionFact } from '../shape';
import { observed } from '../source';

export const DEBUG_OPTIONS: readonly OptionFact[] = [
  {
    name: 'debug',
    context: 'vm',
    arguments: [],
    repetition: 'last-wins',
    description: 'Stands beside `logger` in working configurations; its effect is not documented.',
    examples: ['debug'],
    source: observed('public configurations of Android guests'),
  },
];
