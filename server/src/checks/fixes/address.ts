import { hex } from '../../../../shared/address';
import { describePlaceReason } from '../../layout/free';
import type { Window } from '../../layout/window';
import { replace } from '../../text/edit';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** Moves a vdev's window to a free place; nothing is offered for what should stay where it is. */
export function moveWindow({ layout }: CheckSubject, window: Window): Fix[] {
  const { addressPart } = window;
  const free = layout.freeSpace.placeFor(window);
  if (free === undefined || addressPart === undefined) return [];
  const what = window.kind === 'factory-page' ? 'the factory page' : `\`${window.label}\``;
  return [
    {
      title: `Move ${what} to ${hex(free.place)} (${describePlaceReason(free.reason)})`,
      edits: [replace(addressPart, hex(free.place))],
      preferred: true,
    },
  ];
}
