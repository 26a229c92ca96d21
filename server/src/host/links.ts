import type { ScriptWord } from '../companions/shell/commands';
import type { Statement } from '../companions/statement';
import { readDevicePath } from '../machine/devicePath';
import type { Vdev } from '../machine/machine';
import type { Place } from '../text/place';
import type { CompanionFile } from './companionFile';
import { deviceStatements, pairDevices } from './devicePairs';
import type { Guest, Host } from './host';
import type { HostPlace } from './place';
import { HostSubject, type NetworkEnd, placeIn } from './subject';

/** A word of a script or a build file that names something of a configuration. */
export interface HostLink {
  /** Where it stands, in the script or the build file. */
  readonly at: HostPlace;
  /** Where its letters stand, so that an edit there renames it: another place for the value of a variable. */
  readonly written: Place | undefined;
  /** What it names: the word of the configuration, and what to show around it. */
  readonly target: HostPlace;
  readonly guest: Guest;
  /** The vdev that it names, or that it says something of. */
  readonly vdev: Vdev | undefined;
  /** The word and its target are one name, and are renamed together. */
  readonly isName: boolean;
}

/** Every link of the scripts and build files of a host. */
function linksOf(host: Host): HostLink[] {
  const subject = new HostSubject(host);
  return [
    ...host.scripts.flatMap((file) =>
      file.statements.flatMap((statement) => scriptLinks(subject, file, statement)),
    ),
    ...host.guests.flatMap((guest) => guest.buildFiles.flatMap((file) => buildLinks(guest, file))),
  ];
}

function scriptLinks(subject: HostSubject, file: CompanionFile, statement: Statement): HostLink[] {
  if (statement.kind === 'wait') return pathLinks(subject, file, statement.path);
  if (statement.kind !== 'peer') return [];
  const { peer, bind } = statement;
  const end = endOf(subject, peer);
  return [
    ...(peer === undefined ? [] : pathLinks(subject, file, peer)),
    ...(bind === undefined || end?.peer === undefined
      ? []
      : [link(file, bind, end.guest, end.peer.part, { vdev: end.vdev, isName: false })]),
  ];
}

/** The interface that a path of a script names. */
function endOf({ networkEnds }: HostSubject, word: ScriptWord | undefined): NetworkEnd | undefined {
  const path = word?.value;
  return path === undefined ? undefined : networkEnds.find(({ address }) => address === path);
}

/** The system and the vdev of a path below `/dev/qvm`. */
function pathLinks(subject: HostSubject, file: CompanionFile, word: ScriptWord): HostLink[] {
  const path = word.value === undefined ? undefined : readDevicePath(word.value);
  if (path === undefined) return [];
  return subject.guestsOf(path.system.name).flatMap((guest) => {
    const { systemPart, vdevs } = guest.launch.analysis.machine;
    const vdev = vdevs.find(({ name }) => name !== undefined && name === path.device?.name);
    return [
      ...(systemPart === undefined
        ? []
        : [link(file, cut(word, path.system), guest, systemPart, { vdev: undefined, isName: true })]),
      ...(vdev?.namePart === undefined || path.device === undefined
        ? []
        : [link(file, cut(word, path.device), guest, vdev.namePart, { vdev, isName: true })]),
    ];
  });
}

/** The addresses and lines of a guest's build file. */
function buildLinks(guest: Guest, file: CompanionFile): HostLink[] {
  return pairDevices(guest, deviceStatements(file)).flatMap(({ statement, vdev }) => {
    if (vdev === undefined) return [];
    const { address, line } = statement;
    const opener = vdev.component.opener;
    return [
      ...(address === undefined
        ? []
        : [
            link(file, address.word, guest, vdev.locations[0]?.addressPart ?? opener, {
              vdev,
              isName: false,
            }),
          ]),
      ...(line === undefined
        ? []
        : [link(file, line.word, guest, vdev.interrupts[0]?.linePart ?? opener, { vdev, isName: false })]),
    ];
  });
}

function link(
  file: CompanionFile,
  word: ScriptWord,
  guest: Guest,
  target: Place,
  more: Pick<HostLink, 'vdev' | 'isName'>,
): HostLink {
  return { at: file.place(word), written: word.written, target: placeIn(guest, target), guest, ...more };
}

function cut(word: ScriptWord, { start, end }: Place): ScriptWord {
  return word.slice(start, end);
}

/** The links that hold an offset of a script or a build file. */
export function linksAt(hosts: readonly Host[], uri: string, offset: number): HostLink[] {
  return hosts
    .filter(({ guests, scripts }) =>
      [...scripts, ...guests.flatMap(({ buildFiles }) => buildFiles)].some(
        ({ document }) => document.uri === uri,
      ),
    )
    .flatMap(linksOf)
    .filter(({ at }) => at.document.uri === uri && at.start <= offset && offset <= at.end);
}

/** The links that lead to a place of a configuration, or to the vdev that is named there. */
export function linksTo(hosts: readonly Host[], uri: string, offset: number): HostLink[] {
  return hosts
    .flatMap(linksOf)
    .filter(({ target }) => target.document.uri === uri && target.start <= offset && offset <= target.end);
}
