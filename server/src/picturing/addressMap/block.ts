import type { Layout } from '../../layout/layout';
import type { VirtualMachine } from '../../machine/machine';
import type { Directive } from '../../syntax/directive';
import type { Edit } from '../../text/edit';
import { indentationAt, lineEnd, startOfLine } from '../../text/lines';
import type { Place } from '../../text/place';
import { mapRows } from './rows';

/** What the map is made of. */
interface MapSubject {
  readonly tree: { readonly text: string; readonly options: readonly Place[] };
  readonly machine: VirtualMachine;
  readonly layout: Layout;
  readonly directives: readonly Directive[];
}

const BEGIN = '# qvmconf: map-begin -- made from this file; qvmconf tells when it no longer agrees';
const END = '# qvmconf: map-end';

/** The lines of the map with its marks, without line ends; undefined for a file with nothing to show. */
export function mapLines({ machine, layout }: MapSubject): string[] | undefined {
  const rows = mapRows(machine, layout);
  return rows.length === 0 ? undefined : [BEGIN, ...rows.map((row) => `#   ${row}`), END];
}

/**
 * The map that stands in a file, from the first mark to the end of the second. A second mark with words of the
 * configuration before it does not belong to the first.
 */
export function findMap({ tree, directives }: MapSubject): Place | undefined {
  const begin = directives.findIndex(({ name }) => name === 'map-begin');
  const first = directives[begin];
  if (first === undefined) return undefined;
  const { start, end } = first.comment;
  const last = directives.slice(begin + 1).find(({ name }) => name === 'map-end' || name === 'map-begin');
  if (last?.name !== 'map-end') return { start, end };
  const hasWords = tree.options.some((option) => option.start > start && option.start < last.comment.start);
  return { start, end: hasWords ? end : last.comment.end };
}

/** Whether the map in the file says what the file says; blanks at the ends of lines do not count. */
export function isFresh(subject: MapSubject, place: Place): boolean {
  const written = subject.tree.text.slice(place.start, place.end).split(/\r\n|\n|\r/);
  const wanted = mapLines(subject) ?? [];
  return (
    written.length === wanted.length && written.every((line, index) => line.trim() === wanted[index]?.trim())
  );
}

/**
 * The one edit that writes or refreshes the map: in its place, else above the first word of the file. Every other
 * character stays.
 * @returns undefined when there is nothing to change
 */
export function mapEdit(subject: MapSubject): Edit | undefined {
  const { text, options } = subject.tree;
  const lines = mapLines(subject);
  const place = findMap(subject);
  if (lines === undefined || (place !== undefined && isFresh(subject, place))) return undefined;
  const newline = lineEnd(text);
  if (place !== undefined) {
    const indent = indentationAt(text, place.start);
    return { ...place, text: lines.join(newline + indent) };
  }
  const first = options[0];
  if (first === undefined) return undefined;
  const line = startOfLine(text, first.start);
  const at = text[line] === '\ufeff' ? line + 1 : line;
  const gap = line > 0 && isTextAbove(text, line) ? newline : '';
  return { start: at, end: at, text: `${gap}${lines.join(newline)}${newline}${newline}` };
}

/** The line above holds something. */
function isTextAbove(text: string, line: number): boolean {
  const end = text.slice(line - 2, line) === '\r\n' ? line - 2 : line - 1;
  return /\S/.test(text.slice(startOfLine(text, end), end));
}
