import { hex } from '../../../../shared/address';
import { isPageMultiple, pageFloor } from '../../../../shared/page';
import { describePlaceReason } from '../../layout/free';
import type { Vdev } from '../../machine/machine';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** The `loc` of a vdev in memory that is no multiple of a page; only the one that counts. */
export function unalignedPlace(vdev: Vdev): { part: Part; address: bigint } | undefined {
  const location = vdev.locations.at(-1);
  if (location?.space !== 'mem' || location.address === undefined) return undefined;
  if (location.addressPart === undefined || isPageMultiple(location.address)) return undefined;
  return { part: location.addressPart, address: location.address };
}

/** Moves it to the page it starts in, or to a free place where that is taken. */
export function alignPlace(subject: CheckSubject, vdev: Vdev, part: Part, address: bigint): Fix[] {
  const window = subject.layout.windowsOf.get(vdev.component)?.find((known) => known.addressPart === part);
  if (window === undefined || window.kind === 'interrupt-controller') return [];
  const free = subject.layout.freeSpace.place({
    device: vdev.fact,
    component: vdev.component,
    size: window.safeEnd - window.start,
    wanted: pageFloor(address),
  });
  if (free === undefined) return [];
  const why = free.reason.kind === 'wanted' ? 'the page it starts in' : describePlaceReason(free.reason);
  return [
    {
      title: `Move to ${hex(free.place)} (${why})`,
      edits: [replace(part, hex(free.place))],
      preferred: true,
    },
  ];
}
