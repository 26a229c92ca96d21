import type { LocationLink } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { nameAt, sameEverywhere } from './find';

/** Where the name at an offset is defined; several places for a region that several machines create. */
export function definitionsAt(analysis: Analysis, offset: number, workspace: WorkspaceView): LocationLink[] {
  const name = nameAt(analysis, offset);
  if (name === undefined) return [];
  const originSelectionRange = analysis.range(name.start, name.end);
  return sameEverywhere(name, workspace)
    .filter(({ occurrence }) => occurrence.role === 'definition')
    .map(({ analysis: other, occurrence: { owner, start, end } }) => {
      const { uri, range } = other.location(start, end);
      const around = other.location(owner.start, owner.end);
      return {
        originSelectionRange,
        targetUri: uri,
        // Of a machine of several files the component may begin in another.
        targetRange: around.uri === uri ? around.range : range,
        targetSelectionRange: range,
      };
    });
}
