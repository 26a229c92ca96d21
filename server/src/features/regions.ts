import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import * as machine from '../machine/regions';

/** Every region that this file or another of the workspace names in full, this file's first. */
export function regionsInWorkspace(analysis: Analysis, workspace: WorkspaceView): machine.KnownRegion[] {
  return machine.knownRegions([named(analysis), ...others(analysis, workspace)]);
}

/**
 * What other machines of the workspace make of the regions that a machine creates or allows by name.
 * @returns empty for a machine without shared memory, which asks nobody
 */
export function regionsOfOthers(analysis: Analysis, workspace: WorkspaceView): machine.RegionsElsewhere {
  return machine.regionsElsewhere(named(analysis), others(analysis, workspace));
}

/** Only the machines that can have regions are looked at: an analysis of a large file is not free. */
function* others(analysis: Analysis, workspace: WorkspaceView): Generator<machine.NamedMachine> {
  for (const other of workspace.together(analysis.document.uri)) {
    if (other.document.uri === analysis.document.uri || !other.document.getText().includes('shmem')) continue;
    yield named(other);
  }
}

function named(analysis: Analysis): machine.NamedMachine {
  return { name: analysis.machineName, machine: analysis.machine };
}
