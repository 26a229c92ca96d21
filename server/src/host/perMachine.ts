import type { Analysis } from '../analysis/analysis';

const ALL: ((analysis: Analysis) => unknown)[] = [];

/** What is known of each machine, at the place of who asks. */
const KNOWN = new WeakMap<Analysis, { readonly value: unknown }[]>();

/**
 * What follows from one machine alone, worked out once for each version of it: an edit of one guest leaves what is
 * known of the others. Called where a module is loaded.
 */
export function perMachine<T>(read: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const place = ALL.length;
  const ask = (analysis: Analysis) => {
    let known = KNOWN.get(analysis);
    if (known === undefined) {
      known = [];
      KNOWN.set(analysis, known);
    }
    known[place] ??= { value: read(analysis) };
    return known[place].value as T;
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
