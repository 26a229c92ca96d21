import { type Applicability, RELEASES, type Release } from '../../catalogue/provenance';

/** `since 2.2`, `until 2.2`, `2.2 alone`: when something exists, for a sentence. */
export function describeReleases({ since, until }: Applicability): string {
  if (since !== undefined && since === until) return `exists in ${since} alone`;
  if (since === undefined) return `exists until ${until}`;
  return until === undefined ? `exists since ${since}` : `exists from ${since} to ${until}`;
}

/** Position of a release in their order. */
export function ageOf(release: Release): number {
  return RELEASES.indexOf(release);
}
