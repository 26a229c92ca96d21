import type { Analysis } from '../analysis/analysis';

const ALL: ((analysis: Analysis) => unknown)[] = [];

/**
 * What follows from one machine alone, worked out once for each version of it: an edit of one guest leaves what is
 * known of the others. Called where a module is loaded.
 */
export function perMachine<T>(read: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, { readonly value: T }>();
  const ask = (analysis: Analysis) => {
    let found = known.get(analysis);
    if (found === undefined) {
      found = { value: read(analysis) };
      known.set(analysis, found);
    }
    return found.value;
  };
  ALL.push(ask);
  return ask;
}

/**
 * Keeps of a machine only what follows from it for others, so that thousands fit into little memory. Its analysis
 * answers everything else as before, and reads its text again for that.
 */
export function keepForOthers(analysis: Analysis): void {
  for (const ask of ALL) ask(analysis);
  analysis.forget();
}
