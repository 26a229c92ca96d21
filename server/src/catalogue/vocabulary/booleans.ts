import type { WordFact } from '../shape';
import { documented } from '../source';

const SET = documented('vm/set');

/** The words of a boolean, in pairs of yes and no. */
export const BOOLEAN_WORDS: readonly WordFact[] = [
  { word: 'on', description: 'Yes.', source: SET },
  { word: 'off', description: 'No.', source: SET },
  { word: 'yes', description: 'Same as `on`.', source: SET },
  { word: 'no', description: 'Same as `off`.', source: SET },
  { word: 'true', description: 'Same as `on`.', source: SET },
  { word: 'false', description: 'Same as `off`.', source: SET },
  { word: '1', description: 'Same as `on`.', source: SET },
  { word: '0', description: 'Same as `off`.', source: SET },
];

/** The words of a variable that may also be left to qvm. */
export const TRISTATE_WORDS: readonly WordFact[] = [
  { word: 'on', description: 'Yes.', since: '8.0', source: SET },
  { word: 'off', description: 'No.', since: '8.0', source: SET },
  { word: 'auto', description: 'qvm decides from what the host offers.', since: '8.0', source: SET },
];
