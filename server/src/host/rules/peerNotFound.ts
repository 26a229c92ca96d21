import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { insertOption } from '../../checks/fixes/insert';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import type { HostFix } from '../finding';
import type { Guest } from '../host';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, type HostSubject, type NetworkEnd, placeIn } from '../subject';

/** A `peer` that leads nowhere. */
export const PEER_NOT_FOUND: HostCheck = {
  id: 'peer-not-found',
  followsNames: true,
  check(subject, report) {
    for (const end of subject.networkEnds) {
      const { guest, peer } = end;
      const { system, device } = peer?.path ?? {};
      if (peer === undefined || system === undefined) continue;
      // The machine's own check tells what is wrong within the machine.
      if (system.name === outlineOf(guest.launch.analysis).system) continue;
      const place = (name: { start: number; end: number }) => ({
        start: peer.part.start + name.start,
        end: peer.part.start + name.end,
      });
      const targets = subject.guestsOf(system.name);
      if (targets.length === 0) {
        if (!subject.isComplete) continue;
        const near = nearestWords(system.name, subject.systems.keys());
        report({
          at: placeIn(guest, place(system)),
          message: `No machine known here is called ${quoted(system.name)}.${didYouMean(near)}`,
          ...(near.length === 0 ? { severity: 'information' } : {}),
          fixes: () =>
            near.flatMap((name) =>
              fixIn(guest, `Use ${quoted(name)}`, [replace(place(system), name)], near.length === 1),
            ),
        });
        continue;
      }
      if (device === undefined || targets.some((target) => hasDevice(target, device.name))) continue;
      const [target] = targets;
      if (target === undefined) continue;
      report({
        at: placeIn(guest, place(device)),
        message: `${called(target)} has no network interface ${quoted(device.name)}, so this one is tied to nothing.${namesSaid(subject, target)}`,
        related: evidenceOf(subject, target, guest),
        fixes: () => fixes(subject, end, target, place(device)),
      });
    }
  },
};

/** A vdev of that name, or one that may have any name. */
function hasDevice({ launch }: Guest, name: string): boolean {
  const { hasUnknownOptions, hasUnknownName, deviceNames } = outlineOf(launch.analysis);
  return hasUnknownOptions || hasUnknownName || deviceNames.has(name);
}

function namesSaid(subject: HostSubject, target: Guest): string {
  const names = interfacesOf(subject, target).flatMap(({ vdev }) =>
    vdev.name === undefined ? [] : [`${quoted(vdev.name ?? '')}`],
  );
  return names.length === 0 ? '' : ` It has ${names.join(', ')}.`;
}

/** Its interfaces: the one that points back, else all. */
function interfacesOf(subject: HostSubject, target: Guest): readonly NetworkEnd[] {
  return subject.networkEnds.filter(({ guest }) => guest === target);
}

function fixes(
  subject: HostSubject,
  end: NetworkEnd,
  target: Guest,
  at: { readonly start: number; readonly end: number },
): HostFix[] {
  const all = interfacesOf(subject, target);
  const back = all.filter(({ peer }) => end.address !== undefined && peer?.part.text === end.address);
  const meant = back.length > 0 ? back : all;
  const named = meant.filter(({ vdev }) => vdev.name !== undefined);
  const wanted = end.peer?.path?.device?.name ?? '';
  const unnamed = meant.filter(({ vdev }) => vdev.name === undefined);
  const [only] = unnamed;
  return [
    ...named.flatMap(({ vdev }) =>
      fixIn(end.guest, `Use ${quoted(vdev.name ?? '')}`, [replace(at, vdev.name ?? '')], meant.length === 1),
    ),
    ...(only === undefined || unnamed.length > 1
      ? []
      : fixIn(
          target,
          `Name the interface of ${called(target)} ${quoted(wanted)}`,
          [insertOption(target.launch.analysis.tree, only.vdev.component, `name ${wanted}`)],
          meant.length === 1,
        )),
  ];
}
