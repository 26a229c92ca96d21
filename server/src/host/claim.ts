import type { Place } from '../text/place';
import type { Guest } from './host';
import type { HostSubject } from './subject';

/** Something of a machine that no other machine may have too. */
export interface Claim extends Place {
  readonly guest: Guest;
  /** What makes two claims the same. */
  readonly key: string;
}

/** Claims of different machines for the same, each with the first one. */
export function sharedClaims<T extends Claim>(
  claims: Iterable<T>,
): { readonly first: T; readonly later: T }[] {
  const firsts = new Map<string, T>();
  const shared: { first: T; later: T }[] = [];
  for (const claim of claims) {
    const first = firsts.get(claim.key);
    if (first === undefined) firsts.set(claim.key, claim);
    else if (first.guest !== claim.guest) shared.push({ first, later: claim });
  }
  return shared;
}

/** What each machine claims, in the order of the machines. */
export function claimsOf<T extends Omit<Claim, 'guest'>>(
  { guests }: HostSubject,
  read: (guest: Guest) => Iterable<T>,
): (T & { readonly guest: Guest })[] {
  return guests.flatMap((guest) => [...read(guest)].map((claim) => ({ ...claim, guest })));
}
