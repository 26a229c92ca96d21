import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { addressKey } from '../analysis/documentAddress';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { Launch } from './launch';

/** A machine as one of its files sees it. */
export interface SeenMachine {
  readonly analysis: Analysis;
  /** The offset of the analysis where the place that is asked about stands. */
  readonly offset: number;
  /** The other configurations; the machine stands there for its files. */
  readonly workspace: WorkspaceView;
}

/** The machines that a place of a file belongs to, each once; none where it is in none of them. */
export function machinesAt(
  launches: readonly Launch[],
  document: TextDocument,
  offset: number,
  workspace: WorkspaceView,
): SeenMachine[] {
  const seen = new Set<Analysis>();
  return launches.flatMap((launch): SeenMachine[] => {
    const { analysis } = launch;
    const own = launch.offsetOf(document, offset);
    if (own === undefined || seen.has(analysis)) return [];
    seen.add(analysis);
    return [{ analysis, offset: own, workspace: within(workspace, launch) }];
  });
}

/** A workspace in which a machine of several files is one configuration. */
export function within(workspace: WorkspaceView, { analysis, documents }: Launch): WorkspaceView {
  const parts = new Set(documents.map(({ uri }) => addressKey(uri)));
  function* whole(all: Iterable<Analysis>): Iterable<Analysis> {
    yield analysis;
    for (const other of all) if (!parts.has(addressKey(other.document.uri))) yield other;
  }
  return {
    ...workspace,
    analyses: () => whole(workspace.analyses()),
    together: (uri) => whole(workspace.together(uri)),
  };
}
