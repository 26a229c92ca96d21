import type { TextDocument } from 'vscode-languageserver-textdocument';
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

/** `start.sh:12`, for people. */
export function describePlace({ document, start }: HostPlace): string {
  return `${nameOf(document.uri)}:${document.positionAt(start).line + 1}`;
}
