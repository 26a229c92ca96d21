import { readHex } from '../address';
import type { SpacePicture } from '../picture';
import type { Range } from '../range';
import { isFormer } from './words';

/** Bytes that no window certainly answers and that are not free either: the rest of the page of a small device. */
export interface Rest extends Range {
  /** Label of the window before it. */
  readonly of: string;
}

/** What windows and gaps leave of the space between them, by address. */
export function restsOf({ windows, gaps, isPart }: SpacePicture): Rest[] {
  if (isPart === true) return [];
  const rests: Rest[] = [];
  const taken = [
    ...windows
      .filter((window) => !isFormer(window))
      .map(({ start, end, label, openEnded }) => ({ start, end, label, open: openEnded === true })),
    ...gaps.map(({ start, end }) => ({ start, end, label: undefined, open: false })),
  ]
    .map((range) => ({ ...range, start: readHex(range.start), end: readHex(range.end) }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let at = 0n;
  let last: string | undefined;
  let open = false;
  for (const { start, end, label, open: torn } of taken) {
    // After what has no known end nobody can say whose the bytes are.
    if (start > at && last !== undefined && !open) rests.push({ start: at, end: start, of: last });
    if (end >= at) {
      at = end;
      last = label ?? last;
      open = torn;
    }
  }
  return rests;
}
