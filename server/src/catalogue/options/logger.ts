import type { OptionFact } from '../shape';
import { documented } from '../source';
import { LOG_DESTINATIONS, LOGGER_FILTERS } from '../vocabulary/logging';

export const LOGGER_OPTIONS: readonly OptionFact[] = [
  {
    name: 'logger',
    context: 'vm',
    arguments: [
      {
        label: 'FILTER[,FILTER...]',
        form: 'words',
        words: LOGGER_FILTERS,
        description: 'Kinds of message. A set, not a level: `error` alone leaves `fatal` out.',
      },
      { label: 'DESTINATION', form: 'word', words: LOG_DESTINATIONS, description: 'Where they go.' },
    ],
    repetition: 'list',
    description: 'Sends kinds of message to one destination. Repeat it for a second destination.',
    details: 'Takes the place of the default. Internal errors go to `slog` in any case.',
    default: '`fatal,internal,error,warn,info` to `stderr`',
    examples: ['logger error,warn,info slog', 'logger fatal,internal,error,warn stderr'],
    source: documented('vm/logger'),
  },
];
