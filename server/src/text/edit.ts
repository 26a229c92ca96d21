import type { Place } from './place';
import { countWhile } from './sorted';

/** One replacement of text. */
export interface Edit extends Place {
  readonly text: string;
}

export function replace(place: Place, text: string): Edit {
  return { start: place.start, end: place.end, text };
}

/** The text with edits that lie apart from each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether an edit lies apart from its neighbours among edits that are in order and apart from each other. */
export function fitsAmong(taken: readonly Edit[], edit: Edit): boolean {
  const index = indexFor(taken, edit);
  const [before, after] = [taken[index - 1], taken[index]];
  return (before === undefined || isApart(before, edit)) && (after === undefined || isApart(edit, after));
}

/** Puts an edit in its place among edits that are in order. */
export function addApart(taken: Edit[], edit: Edit): void {
  taken.splice(indexFor(taken, edit), 0, edit);
}

/** The one ends before the other begins; where they touch, neither may only insert. */
function isApart(first: Edit, second: Edit): boolean {
  if (first.end !== second.start) return first.end < second.start;
  return first.end > first.start && second.end > second.start;
}

/** Where an edit goes in a list by start. */
function indexFor(edits: readonly Edit[], { start }: Edit): number {
  return countWhile(edits, (edit) => edit.start < start);
}
