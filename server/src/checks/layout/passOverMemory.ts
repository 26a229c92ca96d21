import { conflictRule } from '../conflict';
import { devicesInMemory } from './windowInMemory';

/** A `pass` window inside `ram` or `rom`. */
export const PASS_OVER_MEMORY = conflictRule({
  id: 'pass-over-memory',
  severity: 'warning',
  summary: 'Passed-through addresses lie inside the memory of the guest.',
  section: 'Guest-physical layout',
  conflicts: (subject) => devicesInMemory(subject, (window) => window.kind === 'pass'),
  why: () => 'No manual says whether qvm refuses this, or which of the two answers.',
});
