import type { Source } from '../provenance';
import type { OptionFact } from '../shape';

/** `action` of a watchdog. */
export function watchdogAction(source: Source): OptionFact {
  return {
    name: 'action',
    context: 'vdev',
    arguments: [
      {
        label: '[dump,]terminate|fiq',
        form: 'word',
        words: [
          { word: 'terminate', description: 'End the machine.', source },
          { word: 'fiq', description: 'Send the guest an FIQ.', source },
          { word: 'dump,terminate', description: 'Write a dump, then end the machine.', source },
          { word: 'dump,fiq', description: 'Write a dump, then send an FIQ.', source },
        ],
      },
    ],
    repetition: 'last-wins',
    description: 'What happens when the guest no longer feeds the watchdog.',
    examples: ['action dump,terminate'],
    source,
  };
}
