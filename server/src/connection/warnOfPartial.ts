import type { WorkspaceView } from '../analysis/workspaceView';
import { partialSearch } from '../features/partialSearch';
import type { Session } from './session';

/** Says that a list of what all configurations hold is not complete. */
export function warnOfPartial(session: Pick<Session, 'warnOnce'>, workspace: WorkspaceView): void {
  const limit = workspace.limit?.();
  if (limit !== undefined)
    session.warnOnce(`${partialSearch(limit)} Lists of places and symbols lack what the others hold.`);
}
