import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describePlaceReason, moverOf } from '../../layout/free';
import type { Window } from '../../layout/window';
import { replace } from '../../text/edit';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** Moves one of the windows in a conflict to a free place; nothing is offered where all should stay where they are. */
export function moveWindow({ layout }: CheckSubject, ...windows: readonly Window[]): Fix[] {
  const window = moverOf(windows);
  const free = window && layout.freeSpace.placeFor(window);
  if (free === undefined || window?.addressPart === undefined || window.addressPart.opaque) return [];
  const what = window.kind === 'factory-page' ? 'the factory page' : `${quoted(window.label)}`;
  return [
    {
      title: `Move ${what} to ${hex(free.place)} (${describePlaceReason(free.reason)})`,
      edits: [replace(window.addressPart, hex(free.place))],
      preferred: true,
    },
  ];
}
