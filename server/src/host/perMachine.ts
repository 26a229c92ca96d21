import type { Analysis } from '../analysis/analysis';

/**
 * What follows from one machine alone, worked out once for each version of it: an edit of one guest leaves what is
 * known of the others.
 */
export function perMachine<T>(read: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, { readonly value: T }>();
  return (analysis) => {
    let found = known.get(analysis);
    if (found === undefined) {
      found = { value: read(analysis) };
      known.set(analysis, found);
    }
    return found.value;
  };
}
