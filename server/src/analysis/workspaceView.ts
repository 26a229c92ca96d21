import type { Analysis } from './analysis';

/** The other configurations that a feature may look at; found only when someone asks. */
export interface WorkspaceView {
  /** The analyses of all known configurations, the asking one included. */
  analyses(): Iterable<Analysis>;
  /** The bound at which the search for configurations stopped (`1000 configurations`); undefined where it saw everything. */
  limit?(): string | undefined;
  /**
   * The analyses of the configurations that belong with a document, the document's own included: what they name is
   * meant to be the same. Completion, hover and what is shared ask this.
   */
  together(uri: string): Iterable<Analysis>;
  /** Names of files beside a document that a word could mean, relative to its folder; for completion. */
  filesBeside(uri: string): readonly string[];
  /** The address of a file that exists beside a document, or undefined. */
  fileBeside(uri: string, path: string): string | undefined;
}

/** A workspace that holds one document and nothing else. */
export function loneDocument(analysis: Analysis): WorkspaceView {
  return viewOf([analysis]);
}

/** A workspace without files, whose configurations all belong together. */
export function viewOf(analyses: Iterable<Analysis>): WorkspaceView {
  const all = () => analyses;
  return { analyses: all, together: all, filesBeside: () => [], fileBeside: () => undefined };
}
