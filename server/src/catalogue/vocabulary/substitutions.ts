import type { WordFact } from '../shape';
import { documented } from '../source';

const SYNTAX = documented('config/qvm_syntax');

/** Forms that qvm replaces by text while it reads, anywhere in an argument. `word` is what precedes `{NAME}`. */
export const SUBSTITUTIONS: readonly WordFact[] = [
  { word: '$env', description: 'The value of an environment variable of the qvm process.', source: SYNTAX },
  {
    word: '$asinfo_start',
    description: 'Start address of an `asinfo` entry of the host. The name is the leaf alone: `guestmem1`.',
    source: SYNTAX,
  },
  {
    word: '$asinfo_length',
    description: 'Length of an `asinfo` entry of the host. The name is the leaf alone: `guestmem1`.',
    source: SYNTAX,
  },
];
