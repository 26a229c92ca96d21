import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { findMap, mapEdit, mapLines } from '../picturing/addressMap/block';
import type { Edit } from '../text/edit';
import { cursorAt } from './cursor';
import { MAP_KIND } from './refactor/kinds';
import type { Refactoring } from './refactor/refactoring';

/** The map of a configuration as a comment with its marks; empty for a file with nothing to show. */
export function addressMap(analysis: Analysis): string {
  return (
    mapLines(analysis)
      ?.map((line) => `${line}\n`)
      .join('') ?? ''
  );
}

/** The edit that writes or refreshes the map in the file; undefined when it is there and agrees. */
export function addressMapEdit(analysis: Analysis): Edit | undefined {
  return mapEdit(analysis);
}

/** As an editor applies it; nothing to do is an empty list. */
export function addressMapEdits(analysis: Analysis): TextEdit[] {
  const edit = mapEdit(analysis);
  return edit === undefined ? [] : [{ range: analysis.range(edit.start, edit.end), newText: edit.text }];
}

/** Offered on `system`, which the map is of; a stale one has a fix of its own. */
export const writeMap: Refactoring = ({ analysis, start }) => {
  const edit = mapEdit(analysis);
  if (edit === undefined) return [];
  const { option } = cursorAt(analysis.tree, start);
  if (option?.name !== 'system') return [];
  const place = findMap(analysis);
  const title = place === undefined ? 'Write the map of this machine as a comment' : 'Refresh the map';
  return [{ title, kind: MAP_KIND, edits: [edit] }];
};
