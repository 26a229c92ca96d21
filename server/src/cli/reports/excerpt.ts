import { endOfLine, startOfLine } from '../../text/lines';
import type { Place } from '../../text/place';
import { type Colours, shown } from '../terminal';

/** Columns of text that are shown of a long line. */
const WIDTH = 100;
/** Columns that are shown before what is marked, when a long line is cut. */
const BEFORE = 20;

/**
 * The line that holds the start of a place, with carets under what is meant; as far as the line's end when the place
 * goes on below.
 * @param number of that line, from 1
 */
export function excerpt(text: string, place: Place, number: number, colours: Colours): string {
  const start = startOfLine(text, place.start);
  const end = endOfLine(text, place.start);
  const before = shown(text.slice(start, place.start));
  const marked = shown(text.slice(place.start, Math.min(place.end, end)));
  const line = before + marked + shown(text.slice(Math.min(place.end, end), end));
  const from = line.length <= WIDTH ? 0 : Math.max(0, Math.min(before.length - BEFORE, line.length - WIDTH));
  const cut = line.slice(from, from + WIDTH);
  const carets = '^'.repeat(Math.max(1, Math.min(marked.length, from + WIDTH - before.length)));
  const gutter = String(number).length;
  const bar = colours.dim('|');
  const mark = (isCut: boolean) => (isCut ? '…' : '');
  const shift = ' '.repeat(before.length - from + mark(from > 0).length);
  return (
    `  ${colours.dim(String(number))} ${bar} ${mark(from > 0)}${cut}${mark(from + WIDTH < line.length)}\n` +
    `  ${' '.repeat(gutter)} ${bar} ${shift}${colours.red(carets)}\n`
  );
}
