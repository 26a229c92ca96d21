import { quoted } from '../../../../shared/quoted';
import { SYSTEM_FOLDER } from '../../catalogue/companions/hostPrograms';
import { replace } from '../../text/edit';
import type { HostFix } from '../finding';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, type HostSubject, type NetworkEnd, placeIn, relatedIn } from '../subject';

/** Two interfaces of which only one points to the other. */
export const PEER_NOT_MUTUAL: HostCheck = {
  id: 'peer-not-mutual',
  followsNames: true,
  check(subject, report) {
    for (const end of subject.networkEnds) {
      const { guest, peer, address } = end;
      const { system, device } = peer?.path ?? {};
      if (peer === undefined || system === undefined || device === undefined) continue;
      const others = subject
        .endsAt(`${SYSTEM_FOLDER}${system.name}/${device.name}`)
        .filter((other) => other !== end);
      const [other] = others;
      // A peer that is missing is reported by its own rule, one that cannot be known by none.
      if (other?.peer === undefined || address === undefined) continue;
      if (others.some((each) => each.peer === undefined || each.peer.part.text === address)) continue;
      // Where the other end points to nothing, its own finding says so.
      if (leadsNowhere(subject, other)) continue;
      report({
        at: placeIn(guest, peer.part),
        message: `The other end points elsewhere: ${quoted(device.name)} of ${called(other.guest)} has ${quoted(`peer ${other.peer.part.text}`)} and not ${quoted(address)}. Both ends must name each other.`,
        related: [
          relatedIn(other.guest, other.peer.part, 'what the other end points to'),
          ...evidenceOf(subject, other.guest, guest),
        ],
        fixes: () => fixes(end, other, subject.networkEnds),
      });
    }
  },
};

/** It names a machine or an interface that is not there. */
function leadsNowhere(subject: HostSubject, { peer }: NetworkEnd): boolean {
  return peer?.path !== undefined && subject.endsAt(peer.part.text).length === 0;
}

/** The one right edit where nobody else is tied to the other end. */
function fixes(end: NetworkEnd, other: NetworkEnd, all: readonly NetworkEnd[]): HostFix[] {
  const { peer, address } = end;
  if (peer === undefined || other.peer === undefined || address === undefined) return [];
  const theirs = other.peer.part;
  const isTaken = all.some((each) => each.address === theirs.text && each.peer?.part.text === other.address);
  return fixIn(
    other.guest,
    `Let ${quoted(other.vdev.name ?? '')} of ${called(other.guest)} point to ${quoted(address)}`,
    [replace(theirs, address)],
    !isTaken,
  );
}
