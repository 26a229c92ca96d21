import { hex } from '../../../../shared/address';
import { isPageMultiple, pageFloor } from '../../../../shared/page';
import type { Vdev } from '../../machine/machine';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import { freePlace } from '../fixes/address';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** The `loc` of a vdev in memory that is no multiple of a page; only the one that counts. */
export function unalignedPlace(vdev: Vdev): { part: Part; address: bigint } | undefined {
  const location = vdev.locations.at(-1);
  if (location?.space !== 'mem' || location.address === undefined) return undefined;
  if (location.addressPart === undefined || isPageMultiple(location.address)) return undefined;
  return { part: location.addressPart, address: location.address };
}

/** Moves it to the page it starts in, or to the nearest that is free. */
export function alignPlace(subject: CheckSubject, vdev: Vdev, part: Part, address: bigint): Fix[] {
  const window = subject.layout.windowsOf.get(vdev.component)?.find((known) => known.addressPart === part);
  if (window === undefined || window.kind === 'interrupt-controller') return [];
  const to = freePlace(subject, vdev.component, window.safeEnd - window.start, pageFloor(address));
  if (to === undefined) return [];
  return [
    {
      title: `Move to ${hex(to)}, the nearest free page`,
      edits: [replace(part, hex(to))],
      preferred: true,
    },
  ];
}
