import type { VariableFact } from './shape';

/** The variables of `set`. */
export const VARIABLES: readonly VariableFact[] = [];
