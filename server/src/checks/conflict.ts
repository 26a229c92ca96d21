import { describeAddress } from '../../../shared/address';
import { describeRange } from '../../../shared/range';
import type { Window } from '../layout/window';
import type { Place } from '../text/place';
import type { Related } from './rule';

/** The two sides of a conflict, by their places in the text; a side that the file does not mention is the earlier. */
export function inTextOrder<T extends Window>(a: T, b: T): [earlier: T, later: T] {
  return (a.option?.start ?? -1) <= (b.option?.start ?? -1) ? [a, b] : [b, a];
}

/** Where a window is written: its address, or what makes it. */
export function placeOf(window: Window): Place | undefined {
  if (window.addressPart !== undefined) return window.addressPart;
  const option = window.option;
  if (option === undefined) return undefined;
  return { start: option.start, end: option.end };
}

/** The other side, for the related information; empty when the file does not mention it. */
export function relatedTo(window: Window): Related[] {
  const place = placeOf(window);
  return place === undefined ? [] : [{ start: place.start, end: place.end, message: describeWindow(window) }];
}

/** Which bytes of each other two overlapping ranges hold, in words. */
export function describeShape(shape: 'identical' | 'contained' | 'partial'): string {
  return { identical: 'identical', contained: 'one contained in the other', partial: 'partial' }[shape];
}

/** `virtio-blk disk0 (0x1c0d0000–0x1c0d01ff)`; a default that the file does not state is marked as such. */
export function describeWindow(window: Window): string {
  const range = window.openEnded
    ? `from ${describeAddress(window.start)}`
    : describeRange(window.start, window.end);
  return `${window.label} (${range}${window.certainty === 'default' ? ', by default' : ''})`;
}
