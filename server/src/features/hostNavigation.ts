import type {
  CodeLens,
  Hover,
  Location,
  LocationLink,
  MarkupKind,
  TextEdit,
} from 'vscode-languageserver-types';
import { joinList } from '../../../shared/words';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { Host } from '../host/host';
import { type HostLink, linksAt, linksTo } from '../host/links';
import { usesOf } from '../host/overview';
import { describePlace, type HostPlace, rangeOf } from '../host/place';
import { placeIn } from '../host/subject';
import { hoverAt } from './hover/hover';

/** Where what a word of a script or a build file names stands in a configuration. */
export function hostDefinitions(hosts: readonly Host[], uri: string, offset: number): LocationLink[] {
  return unique(linksAt(hosts, uri, offset), ({ target }) => target).map(({ at, target, guest, vdev }) => {
    const around = vdev === undefined ? target : placeIn(guest, vdev.component);
    return {
      originSelectionRange: rangeOf(at),
      targetUri: target.document.uri,
      // Of a machine of several files the component may reach into another.
      targetRange: rangeOf(around.document === target.document ? around : target),
      targetSelectionRange: rangeOf(target),
    };
  });
}

/** The words of scripts and build files that name what stands at an offset of a configuration or of a script. */
export function hostReferences(hosts: readonly Host[], uri: string, offset: number): Location[] {
  const [here] = linksAt(hosts, uri, offset);
  const links =
    here === undefined
      ? linksTo(hosts, uri, offset)
      : linksTo(hosts, here.target.document.uri, here.target.start);
  const places = unique(links, ({ at }) => at).map(({ at }) => locationOf(at));
  return here === undefined ? places : [locationOf(here.target), ...places];
}

/** The card of the vdev that a word of a script or a build file names. */
export function hostHover(
  hosts: readonly Host[],
  uri: string,
  offset: number,
  workspace: WorkspaceView,
  format: MarkupKind,
): Hover | undefined {
  const link = linksAt(hosts, uri, offset).at(-1);
  if (link === undefined) return undefined;
  const { analysis } = link.guest.launch;
  const option = link.vdev?.component.opener;
  const place = option?.arguments[0]?.word ?? option ?? analysis.machine.systemPart;
  const card = place === undefined ? undefined : hoverAt(analysis, place.start, workspace, { format });
  return card && { ...card, range: rangeOf(link.at) };
}

/** What a rename of a configuration's word changes in scripts and build files, by their addresses. */
export function hostRenameEdits(
  hosts: readonly Host[],
  uri: string,
  offset: number,
  newName: string,
): ReadonlyMap<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  const written = linksTo(hosts, uri, offset).flatMap(({ at, written: place, isName }) =>
    isName && place !== undefined ? [{ document: at.document, ...place }] : [],
  );
  for (const place of unique(written, (each) => each)) {
    const list = edits.get(place.document.uri) ?? [];
    list.push({ range: rangeOf(place), newText: newName });
    edits.set(place.document.uri, list);
  }
  return edits;
}

/** What a rename in a script renames: the word of the configuration that is named there. */
export function renamedFrom(hosts: readonly Host[], uri: string, offset: number): HostLink | undefined {
  return linksAt(hosts, uri, offset).find(({ isName, written }) => isName && written !== undefined);
}

/** Over each vdev the lines of scripts and build files that speak of it. */
export function hostLenses(hosts: readonly Host[], uri: string): CodeLens[] {
  const lenses = hosts.flatMap((host) =>
    host.guests.flatMap((guest) =>
      guest.launch.analysis.machine.vdevs.flatMap((vdev) => {
        const place = placeIn(guest, vdev.component.opener);
        if (place.document.uri !== uri) return [];
        const uses = unique(usesOf(vdev, guest, host.scripts), (use) => use);
        return uses.length === 0 ? [] : [{ place, uses }];
      }),
    ),
  );
  return unique(lenses, ({ place }) => place).map(({ place, uses }) => ({
    range: rangeOf(place),
    command: { title: `used by ${joinList(uses.map(describePlace), 'and')}`, command: '' },
  }));
}

function unique<T>(items: readonly T[], placeOf: (item: T) => HostPlace): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const { document, start, end } = placeOf(item);
    const key = `${document.uri} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function locationOf(place: HostPlace): Location {
  return { uri: place.document.uri, range: rangeOf(place) };
}
