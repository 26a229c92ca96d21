import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { cursorAt } from '../cursor';

/** What may be written at an offset. */
export function completeAt(analysis: Analysis, offset: number, _workspace: WorkspaceView): CompletionItem[] {
  const { component, expected, inComment } = cursorAt(analysis.tree, offset);
  if (inComment) return [];
  if (expected !== undefined) return (expected.words ?? []).map(({ word }) => ({ label: word }));
  const kind = component?.kind ?? 'vm';
  return [...analysis.catalogue.optionsOf(kind, component?.vdev).keys()].map((label) => ({ label }));
}
