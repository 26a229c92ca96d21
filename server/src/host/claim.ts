import type { Analysis } from '../analysis/analysis';
import type { Place } from '../text/place';
import type { Guest } from './host';
import type { HostSubject } from './subject';

/** Something of a machine that no other machine may have too. */
export interface Claim extends Place {
  /** What makes two claims the same. */
  readonly key: string;
}

/** A claim with the machine whose it is. */
interface OwnedClaim extends Claim {
  readonly guest: Guest;
}

/**
 * Claims of different machines for the same, each with the first one, in the order of the machines.
 * @param read of one machine alone, as `perMachine` remembers it
 */
export function sharedClaims(
  { guests }: HostSubject,
  read: (analysis: Analysis) => readonly Claim[],
): { readonly first: OwnedClaim; readonly later: OwnedClaim }[] {
  // Thousands of claims of which few are shared: only those become objects of their own.
  const firsts = new Map<string, number>();
  const claims: Claim[] = [];
  const owners: Guest[] = [];
  const shared: { first: OwnedClaim; later: OwnedClaim }[] = [];
  for (const guest of guests) {
    for (const claim of read(guest.launch.analysis)) {
      const at = firsts.get(claim.key);
      const first = at === undefined ? undefined : claims[at];
      const owner = at === undefined ? undefined : owners[at];
      if (first === undefined || owner === undefined) {
        firsts.set(claim.key, claims.length);
        claims.push(claim);
        owners.push(guest);
      } else if (owner !== guest)
        shared.push({ first: { ...first, guest: owner }, later: { ...claim, guest } });
    }
  }
  return shared;
}
