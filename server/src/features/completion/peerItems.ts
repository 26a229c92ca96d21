import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { optionOf, type Vdev } from '../../machine/machine';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const RANK = { mutual: 0, other: 10, host: 20 } as const;

/** The network devices of other machines, those that point here first, and a peer of the host. */
export function peerItems(request: CompletionRequest, { component }: Slot): Suggestion[] {
  const { analysis, workspace } = request;
  const { system, vdevs } = analysis.machine;
  const own = vdevs.find((vdev) => vdev.component === component);
  const here = system === undefined || own?.name === undefined ? undefined : `/dev/qvm/${system}/${own.name}`;
  const peers: Suggestion[] = [];
  const seen = new Set<string>();
  for (const other of workspace.together(analysis.document.uri)) {
    const name = other.machine.system;
    if (name === undefined || isSame(other, analysis)) continue;
    for (const vdev of other.machine.vdevs) {
      if (vdev.type !== 'virtio-net' || vdev.name === undefined) continue;
      const label = `/dev/qvm/${name}/${vdev.name}`;
      if (seen.has(label)) continue;
      seen.add(label);
      const mutual = here !== undefined && peerOf(vdev) === here;
      peers.push({
        label,
        kind: CompletionItemKind.Reference,
        detail: mutual ? 'points here' : `${vdev.type} of ${name}`,
        rank: mutual ? RANK.mutual : RANK.other,
        asked: true,
      });
    }
  }
  return [...peers, hostPeer(analysis, component)];
}

/** The host's peers that Arm and x86 images of QNX make are `vp0`, `vp1` …; the first that this file leaves. */
function hostPeer({ machine }: Analysis, component: Slot['component']): Suggestion {
  const taken = new Set(machine.vdevs.filter((vdev) => vdev.component !== component).map(peerOf));
  let number = 0;
  while (taken.has(`/dev/vdevpeers/vp${number}`)) number++;
  return {
    label: `/dev/vdevpeers/vp${number}`,
    kind: CompletionItemKind.Reference,
    detail: 'peer of the host',
    rank: RANK.host,
  };
}

/** The path that a network device names as its other end, or undefined. */
export function peerOf(vdev: Vdev): string | undefined {
  return optionOf(vdev.component, 'peer')?.arguments[0]?.word.text;
}

/** Whether two analyses are of one document, perhaps of two versions of it. */
export function isSame(a: Analysis, b: Analysis): boolean {
  return a === b || a.document.uri === b.document.uri;
}
