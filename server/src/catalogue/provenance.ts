/** The hypervisor releases that the catalogue tells apart, oldest first. */
export const RELEASES = ['2.0', '2.1', '2.2', '8.0'] as const;
export type Release = (typeof RELEASES)[number];

/** The guest architectures that qvm runs on. */
export const ARCHITECTURES = ['aarch64', 'x86_64'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** The one architecture that a fact is for; undefined where it is for more, or nothing is said. */
export function onlyArchitecture(list: readonly Architecture[] | undefined): Architecture | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

/**
 * How a fact is known.
 * - `documented`: a page of the product's public manual says so.
 * - `observed`: seen in a working public configuration, in public code or in a captured log.
 * - `specification`: from the public description of the emulated hardware, not from the manual.
 * - `inferred`: our own conclusion from the others; always shown to the user as such.
 */
type Certainty = 'documented' | 'observed' | 'specification' | 'inferred';

/** Where a fact is from. */
export interface Source {
  readonly certainty: Certainty;
  /** Path of the manual page below the release's documentation root, without `.html` (see `pages.ts`). */
  readonly page?: string;
  /** One clause that tells the reader what the fact rests on; required in spirit for all but `documented`. */
  readonly note?: string;
}

/** Which releases and architectures something exists for; an absent field means all of them. */
export interface Applicability {
  /** First release that has it. */
  readonly since?: Release;
  /** Last release that has it. */
  readonly until?: Release;
  readonly architectures?: readonly Architecture[];
  /** The bounds above are our conclusion, no manual page leaves it out in so many words. */
  readonly boundsInferred?: boolean;
}

/** Whether `fact` exists in `release`. */
export function existsIn(fact: Applicability, release: Release): boolean {
  const at = RELEASES.indexOf(release);
  if (fact.since !== undefined && at < RELEASES.indexOf(fact.since)) return false;
  return fact.until === undefined || at <= RELEASES.indexOf(fact.until);
}

/** Whether `fact` may be offered for a target, as far as that is known. */
export function fitsTarget(
  fact: Applicability,
  {
    architecture,
    release,
  }: { readonly architecture: Architecture | undefined; readonly release: Release | undefined },
): boolean {
  if (architecture !== undefined && fact.architectures?.includes(architecture) === false) return false;
  return release === undefined || fact.boundsInferred === true || existsIn(fact, release);
}

/** `exists since 2.2`, `exists until 2.2`, `exists in 2.2 alone`: when something exists, for a sentence. */
export function describeReleases({ since, until }: Applicability): string {
  if (since !== undefined && since === until) return `exists in ${since} alone`;
  if (since === undefined) return `exists until ${until}`;
  return until === undefined ? `exists since ${since}` : `exists from ${since} to ${until}`;
}

/** Position of a release in their order. */
export function ageOf(release: Release): number {
  return RELEASES.indexOf(release);
}
