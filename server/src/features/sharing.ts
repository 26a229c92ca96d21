import type { SharingPicture, SharingWish } from '../../../shared/sharing';
import type { Analysis } from '../analysis/analysis';
import { viewOf, type WorkspaceView } from '../analysis/workspaceView';
import type { SharingMachine } from '../sharing/cast';
import { playSharing } from '../sharing/scenario';
import { regionsOfOthers } from './regions';

/** A region played through between the configurations that belong together; those of the asking one come first. */
export function sharing(analysis: Analysis, workspace: WorkspaceView, wish?: SharingWish): SharingPicture {
  return sharingOf(sharers(analysis, workspace), wish);
}

/** A region played through between some configurations, in their order. */
export function sharingOf(analyses: readonly Analysis[], wish?: SharingWish): SharingPicture {
  const workspace = viewOf(analyses);
  return playSharing(
    analyses.map((analysis) => sharingMachine(analysis, workspace)),
    wish,
  );
}

/** Only the machines that can have regions are looked at: an analysis of a large file is not free. */
function sharers(analysis: Analysis, workspace: WorkspaceView): Analysis[] {
  const others = [...workspace.together(analysis.document.uri)].filter(
    ({ document }) => document.uri !== analysis.document.uri && document.getText().includes('shmem'),
  );
  return [analysis, ...others];
}

function sharingMachine(analysis: Analysis, workspace: WorkspaceView): SharingMachine {
  return {
    name: analysis.machineName,
    machine: analysis.machine,
    layout: analysis.layoutWith(regionsOfOthers(analysis, workspace)),
    source: ({ start, end }) => analysis.location(start, end),
  };
}
