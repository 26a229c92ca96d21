import { CompletionItemKind } from 'vscode-languageserver-types';
import { exampleComponents } from '../../machine/usual';
import { isSame, peerOf } from './peerItems';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

/** Names that others already use for what is named here: `peer` paths of other machines; else those of examples. */
export function nameItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const names = new Map<string, string>();
  const system = request.analysis.machine.system;
  for (const { pathSystem, vdev, from } of peerPaths(request)) {
    if (slot.option.name === 'system') names.set(pathSystem, `a peer of ${from} names it`);
    else if (slot.vdev?.name === 'virtio-net' && pathSystem === system)
      names.set(vdev, `a peer of ${from} names it`);
  }
  if (slot.vdev !== undefined && names.size === 0) {
    for (const component of exampleComponents(slot.vdev, request.analysis.catalogue)) {
      const name = component.options.find((option) => option.name === 'name')?.arguments[0]?.word.text;
      if (name !== undefined) names.set(name, 'for example');
    }
  }
  const taken = new Set(
    request.analysis.machine.vdevs
      .filter((vdev) => vdev.component !== slot.component)
      .map((vdev) => vdev.name),
  );
  return [...names]
    .filter(([name]) => !taken.has(name))
    .map(([label, detail]) => ({ label, detail, kind: CompletionItemKind.Reference, rank: 0, asked: true }));
}

/** What the `peer` options of other machines point at. */
function* peerPaths({ analysis, workspace }: CompletionRequest) {
  for (const other of workspace.together(analysis.document.uri)) {
    if (isSame(other, analysis)) continue;
    for (const vdev of other.machine.vdevs) {
      const match = /^\/dev\/qvm\/([^/]+)\/([^/]+)$/.exec(peerOf(vdev) ?? '');
      if (match !== null)
        yield {
          pathSystem: match[1] ?? '',
          vdev: match[2] ?? '',
          from: other.machine.system ?? 'another machine',
        };
    }
  }
}
