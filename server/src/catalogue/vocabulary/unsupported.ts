import type { WordFact } from '../shape';
import { documented } from '../source';

const UNSUPPORTED = documented('vm/unsupported');

/** What a guest may do that qvm cannot emulate. */
export const UNSUPPORTED_TYPES: readonly WordFact[] = [
  {
    word: 'instruction',
    description: 'An instruction that qvm does not emulate. Without the option: `fail`.',
    source: UNSUPPORTED,
  },
  {
    word: 'reference',
    description:
      'An access to memory, or to an x86 port, that the guest does not have. Without the option: `ignore`.',
    source: UNSUPPORTED,
  },
  {
    word: 'register',
    description: 'An Arm system register or x86 MSR that qvm does not know. Without the option: `fail`.',
    source: UNSUPPORTED,
  },
];

/** What qvm does about it. */
export const UNSUPPORTED_ACTIONS: readonly WordFact[] = [
  { word: 'abort', description: "Report it with the guest's state, then end qvm.", source: UNSUPPORTED },
  { word: 'fail', description: 'Raise a CPU exception in the guest.', source: UNSUPPORTED },
  { word: 'ignore', description: 'Do nothing; a read gives all ones.', source: UNSUPPORTED },
];
