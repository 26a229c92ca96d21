import type { WordFact } from '../../catalogue/shape';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../catalogue/vocabulary/booleans';
import { LOCATION_TYPES } from '../../catalogue/vocabulary/locationTypes';
import { PASS_INTERRUPT_ATTRIBUTES } from '../../catalogue/vocabulary/passLetters';
import { SCHEDULE_LETTERS } from '../../catalogue/vocabulary/schedule';
import type { Part } from '../../syntax/part';
import type { ArgumentNode } from '../../syntax/tree';

/** The words that a part may be, where only certain words make sense there; undefined where anything may stand. */
export function wordsFor(argument: ArgumentNode, part: Part): readonly WordFact[] | undefined {
  const { fact } = argument;
  switch (part.role) {
    case 'space':
    case 'host-space':
      return LOCATION_TYPES;
    case 'policy':
      return SCHEDULE_LETTERS;
    case 'attribute':
      return PASS_INTERRUPT_ATTRIBUTES;
    case 'boolean':
      return BOOLEAN_WORDS;
    case 'word':
      return fact?.form === 'tristate' ? TRISTATE_WORDS : fact?.words;
    default:
      return undefined;
  }
}
