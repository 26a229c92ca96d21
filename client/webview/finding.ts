import { describeAddress, hexDigits, readHex } from '../../shared/address';
import { interruptText, windowSize } from '../../shared/drawing/words';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { describeRange, type Range } from '../../shared/range';
import { describeSize, readSize } from '../../shared/size';
import { t } from '../words';
import { wantedPlace } from './wantedPlace';

/** Something that was looked for: a window, or a range of addresses. */
export interface Found {
  readonly name: string;
  /** Where it is, or why it was found. */
  readonly note: string;
  /** Id of the window. */
  readonly window?: string;
  /** What to show, where it is no window as a whole. */
  readonly range?: Range;
}

/** A list is for choosing; what does not fit it is found by typing more. */
const MOST = 40;

/**
 * What a text means, best first: free room (`free 64K`), an address or a range, then windows by name or region, by
 * interrupt, and by a part of their address.
 */
export function findInPicture(text: string, picture: LayoutPicture): readonly Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const room = /^free\b(.*)$/.exec(wanted);
  if (room) return freeRoom(room[1] ?? '', picture);
  const { windows } = picture.spaces.mem;
  const named = windows.filter((w) => `${w.label} ${w.region ?? ''}`.toLowerCase().includes(wanted));
  const interrupted = windows.filter((w) =>
    w.interrupts.some((i) => interruptText(i).toLowerCase().includes(wanted)),
  );
  const digits = wanted.replace(/^0x/, '').replaceAll('_', '');
  const parts = /^[0-9a-f]{2,}$/.test(digits)
    ? windows.filter((w) => hexDigits(readHex(w.start), 8).includes(digits))
    : [];
  const found = new Map<string, Found>();
  for (const window of [...named, ...interrupted, ...parts]) {
    if (!found.has(window.id)) found.set(window.id, foundWindow(window, interrupted.includes(window)));
  }
  return [...placeFound(wanted, picture), ...found.values()].slice(0, MOST);
}

function foundWindow(window: WindowPicture, byInterrupt: boolean): Found {
  const place = describeAddress(readHex(window.start));
  const why = byInterrupt ? window.interrupts.map(interruptText).join(', ') : windowSize(window);
  return { name: window.label, note: `${place} · ${why}`, window: window.id };
}

/** An address, with the window that holds it; or a range. A short number is more often a part of a name. */
function placeFound(wanted: string, picture: LayoutPicture): Found[] {
  const range = wantedPlace(wanted);
  if (range === undefined || /^[0-9a-f]{1,4}$/.test(wanted)) return [];
  const { windows, gaps } = picture.spaces.mem;
  const covers = ({ start, end }: { start: WindowPicture['start']; end: WindowPicture['start'] }) =>
    readHex(start) < range.end && range.start < readHex(end);
  const holders = windows.filter(covers).map((w) => w.label);
  const inside =
    holders.length > 0 ? t('in {0}', holders.join(', ')) : gaps.some(covers) ? t('free') : t('kept clear');
  return [{ name: describeRange(range.start, range.end), note: inside, range }];
}

function freeRoom(size: string, picture: LayoutPicture): Found[] {
  const least = size.trim() === '' ? 1n : readSize(size);
  if (least === undefined) return [];
  return picture.spaces.mem.gaps
    .map(({ start, end }) => ({ start: readHex(start), end: readHex(end) }))
    .filter(({ start, end }) => end - start >= least)
    .slice(0, MOST)
    .map((range) => ({
      name: t('{0} free', describeSize(range.end - range.start)),
      note: describeRange(range.start, range.end),
      range,
    }));
}
