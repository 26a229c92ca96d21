import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { cursorAt } from '../cursor';
import { namesSame, type Occurrence } from './occurrence';
import { occurrencesIn } from './occurrences';

/** An occurrence with the document that it is in. */
export interface Placed {
  readonly analysis: Analysis;
  readonly occurrence: Occurrence;
}

/**
 * What name an offset is on; everything that follows a name asks this.
 * @returns undefined between names; at a boundary of two the one that starts there
 */
export function nameAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const { option } = cursorAt(analysis.tree, offset);
  if (option === undefined) return undefined;
  return occurrencesIn(analysis, [option]).findLast(({ start, end }) => start <= offset && offset <= end);
}

/** Every occurrence of the same name in one document, in the order of the text. */
export function sameIn(analysis: Analysis, wanted: Occurrence): Occurrence[] {
  if (!mayHold(analysis, wanted)) return [];
  return occurrencesIn(analysis).filter((other) => namesSame(wanted, other));
}

/** Every occurrence of the same name in all configurations. */
export function sameEverywhere(wanted: Occurrence, workspace: WorkspaceView): Placed[] {
  return [...workspace.analyses()].flatMap((analysis) =>
    sameIn(analysis, wanted).map((occurrence) => ({ analysis, occurrence })),
  );
}

/** A look at the text spares reading most files: all but patterns and words hold the name letter for letter. */
function mayHold(analysis: Analysis, { symbol, role }: Occurrence): boolean {
  const text = analysis.document.getText();
  if (symbol.kind === 'vdev') return analysis.document.uri === symbol.document;
  if (symbol.kind === 'region') return text.includes('shmem');
  return role === 'pattern' || text.includes(symbol.name);
}
