import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import type { ScriptWord } from '../../companions/shell/commands';
import type { PeerStatement, WaitStatement } from '../../companions/statement';
import { readDevicePath } from '../../machine/devicePath';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import type { CompanionFile } from '../companionFile';
import type { Guest } from '../host';
import { outlineOf } from '../outline';
import { rewrite } from '../rewrite';
import type { HostCheck, ReportHost } from '../rule';
import { called, evidenceOf, fixIn, type HostSubject, placeIn, relatedIn } from '../subject';

/** What qvm itself keeps in a system's folder, beside the vdevs. */
const OWN_NAMES = ['env'];

/** A path of a script below `/dev/qvm` that leads nowhere. */
export const SCRIPT_PATH_NOT_FOUND: HostCheck = {
  id: 'script-path-not-found',
  followsNames: true,
  check(subject, report) {
    for (const file of subject.host.scripts) {
      for (const statement of file.statements) {
        if (statement.kind === 'peer') checkPath(subject, file, statement, statement.peer, report);
        else if (statement.kind === 'wait') checkPath(subject, file, statement, statement.path, report);
      }
    }
  },
};

function checkPath(
  subject: HostSubject,
  file: CompanionFile,
  statement: PeerStatement | WaitStatement,
  word: ScriptWord | undefined,
  report: ReportHost,
): void {
  const path = word?.value === undefined ? undefined : readDevicePath(word.value);
  if (word === undefined || path === undefined) return;
  const { system, device } = path;
  const guests = subject.guestsOf(system.name);
  const said = word.slice(system.start, system.end);
  if (guests.length === 0) {
    if (!subject.isComplete) return;
    const near = nearestWords(system.name, subject.systems.keys());
    report({
      at: file.place(said),
      message: `No machine of this host is called ${quoted(system.name)}.${didYouMean(near)}${consequence(statement)}`,
      fixes: () => near.flatMap((name) => rewrite(file, said, name, near.length === 1)),
    });
    return;
  }
  if (device === undefined || OWN_NAMES.includes(device.name)) return;
  const machines = guests.map(({ launch }) => outlineOf(launch.analysis));
  const isThere = machines.some(
    ({ hasUnknownOptions, hasUnknownName, deviceNames }) =>
      hasUnknownOptions || hasUnknownName || deviceNames.has(device.name),
  );
  if (isThere) return;
  const [guest] = guests;
  if (guest === undefined) return;
  const meant = statement.kind === 'peer' ? boundVdev(subject, guest, statement) : undefined;
  const names = machines.flatMap(({ deviceNames }) => [...deviceNames]);
  const near = meant?.vdev.name !== undefined ? [meant.vdev.name] : nearestWords(device.name, names);
  const named = word.slice(device.start, device.end);
  const place = file.place(named);
  report({
    at: place,
    message: `${called(guest)} has no vdev called ${quoted(device.name)}.${didYouMean(near)}${consequence(statement)}`,
    related: [
      ...(meant === undefined
        ? []
        : [relatedIn(guest, meant.vdev.component.opener, 'the interface of the path that it binds')]),
      ...evidenceOf(subject, guest),
    ],
    fixes: () => near.flatMap((name) => rewrite(file, named, name, near.length === 1)),
  });
  if (meant?.vdev.namePart === undefined) return;
  const { namePart } = meant.vdev;
  report({
    at: placeIn(guest, namePart),
    message: `A script ties this interface under another name, ${quoted(device.name)}; the interface stays dead.`,
    related: [{ ...place, message: 'the name that the script has' }],
    fixes: () => fixIn(guest, `Name it ${quoted(device.name)}`, [replace(namePart, device.name)]),
  });
}

/** The interface of a machine whose `peer` is the path that a script binds. */
function boundVdev(subject: HostSubject, guest: Guest, { bind }: PeerStatement) {
  const path = bind?.value;
  if (path === undefined) return undefined;
  return subject.networkEnds.find((end) => end.guest === guest && end.peer?.part.text === path);
}

function consequence({ kind }: PeerStatement | WaitStatement): string {
  return kind === 'peer'
    ? ' Nothing is bound, and the interface stays dead.'
    : ' Nothing ever appears there.';
}
