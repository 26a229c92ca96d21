/** A file of the repository that is made from the catalogue. */
export interface Generated {
  /** Below the repository's root. */
  readonly path: string;
  readonly text: () => string;
}

/** What a test says when a generated file is not what its generator makes. */
export function staleMessage(path: string): string {
  return `${path} is stale: run "npm run generate" and commit the result`;
}
