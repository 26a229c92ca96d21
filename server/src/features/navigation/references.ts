import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { nameAt, sameEverywhere, sameIn } from './find';

/**
 * Every place of every configuration that names what stands at an offset, patterns that cover it included.
 * @param withDefinitions the places that define it too
 */
export function referencesAt(
  analysis: Analysis,
  offset: number,
  workspace: WorkspaceView,
  withDefinitions: boolean,
): Location[] {
  const name = nameAt(analysis, offset);
  if (name === undefined) return [];
  return sameEverywhere(name, workspace)
    .filter(({ occurrence }) => withDefinitions || occurrence.role !== 'definition')
    .map(({ analysis: other, occurrence }) => other.location(occurrence.start, occurrence.end));
}

/** The same within one document: definitions as writes, the others as reads. Empty between names. */
export function highlightsAt(analysis: Analysis, offset: number): DocumentHighlight[] {
  const name = nameAt(analysis, offset);
  if (name === undefined) return [];
  const { uri } = analysis.location(name.start, name.end);
  return sameIn(analysis, name).flatMap(({ role, start, end }) => {
    const location = analysis.location(start, end);
    const kind = role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
    return location.uri === uri ? [{ range: location.range, kind }] : [];
  });
}
