import type { WordFact } from '../shape';
import { documented } from '../source';

const CPU = documented('vm/cpu');

/** The letter after a priority in `sched`. */
export const SCHEDULE_LETTERS: readonly WordFact[] = [
  { word: 'r', description: 'Round robin; the policy when no letter is given.', source: CPU },
  { word: 'f', description: 'First in, first out.', source: CPU },
  { word: 'o', description: 'Reserved; acts as `r`.', source: CPU },
  { word: 's', description: 'Sporadic; takes five numbers instead of one.', source: CPU },
];

/** The numbers of a sporadic `sched`, in their order. */
export const SPORADIC_PARTS: readonly { readonly label: string; readonly description: string }[] = [
  { label: 'high', description: 'Normal priority.' },
  { label: 'low', description: 'Priority once the budget is spent.' },
  {
    label: 'replacements',
    description: 'How many times the budget can be replenished because of blocking.',
  },
  {
    label: 'period',
    description:
      'Nanoseconds before the budget is replenished after a block, or after the most replacements.',
  },
  { label: 'budget', description: 'Initial budget in nanoseconds.' },
];
