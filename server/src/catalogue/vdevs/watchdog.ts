import type { Source } from '../provenance';
import type { OptionFact } from '../shape';

/**
 * `frequency` of a watchdog.
 * @param standard what it is without the option, in hertz
 */
export function watchdogFrequency(source: Source, standard?: string): OptionFact {
  return {
    name: 'frequency',
    context: 'vdev',
    arguments: [
      {
        label: 'HZ',
        form: 'number',
        unit: 'hertz',
        ...(standard === undefined ? {} : { default: standard }),
      },
    ],
    repetition: 'last-wins',
    description: 'How fast it counts.',
    ...(standard === undefined ? {} : { default: standard }),
    examples: ['frequency 25000000'],
    source,
  };
}

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
          { word: 'fiq', description: 'Raise an edge on the interrupt line of the device.', source },
          { word: 'dump,terminate', description: 'Write a dump, then end the machine.', source },
          {
            word: 'dump,fiq',
            description: 'Write a dump, then raise an edge on the interrupt line.',
            source,
          },
        ],
      },
    ],
    repetition: 'last-wins',
    description: 'What happens when the guest no longer feeds the watchdog.',
    details: '`fiq` needs an `intr`, and `dump` writes one only if the machine has a `dump` option.',
    examples: ['action dump,terminate'],
    source,
  };
}
