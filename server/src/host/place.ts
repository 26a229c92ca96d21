import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { HostPlaceEntry } from '../../../shared/hostOverview';
import type { SourceRange } from '../../../shared/picture';
import { nameOf } from '../analysis/documentAddress';
import type { Edit } from '../text/edit';
import type { Place } from '../text/place';

/** A range of a file of a host. */
export interface HostPlace extends Place {
  readonly document: TextDocument;
}

/** A replacement of text in a file of a host. */
export interface HostEdit extends Edit {
  readonly document: TextDocument;
}

/** Its lines and characters. */
export function rangeOf({ document, start, end }: HostPlace): SourceRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The same for who shows it. */
export function placeEntry(place: HostPlace): HostPlaceEntry {
  const { uri } = place.document;
  return { uri, file: nameOf(uri), range: rangeOf(place) };
}

/** `start.sh:12`, for people. */
export function describePlace({ document, start }: HostPlace): string {
  return `${nameOf(document.uri)}:${document.positionAt(start).line + 1}`;
}
