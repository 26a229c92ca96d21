import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import type { Edit } from '../../text/edit';

/** Where a refactoring is asked for. */
export interface Spot {
  readonly analysis: Analysis;
  /** Offsets; an empty range is a cursor. */
  readonly start: number;
  readonly end: number;
  readonly workspace: WorkspaceView;
}

/** One rewriting that is possible at a spot. */
export interface Rewriting {
  readonly title: string;
  readonly kind: string;
  /** In the order of each text, without overlaps. */
  readonly edits: readonly Edit[];
  /** Edits of another configuration. */
  readonly elsewhere?: { readonly analysis: Analysis; readonly edits: readonly Edit[] };
}

/** The rewritings of one sort that are possible at a spot. */
export type Refactoring = (spot: Spot) => readonly Rewriting[];
