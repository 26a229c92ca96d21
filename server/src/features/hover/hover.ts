import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { cursorAt } from '../cursor';

/** The hover card at an offset, or undefined where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number, _workspace: WorkspaceView): Hover | undefined {
  const cursor = cursorAt(analysis.tree, offset);
  const fact = cursor.option?.fact;
  if (fact === undefined || cursor.option === undefined) return undefined;
  return {
    contents: { kind: 'markdown', value: fact.description },
    range: analysis.range(cursor.option.start, cursor.option.end),
  };
}
