/**
 * Says that not everything was seen.
 * @param limit the bound at which the search for configurations stopped: `1000 configurations`
 */
export function partialSearch(limit: string): string {
  return `The search for configurations stopped after ${limit}.`;
}
