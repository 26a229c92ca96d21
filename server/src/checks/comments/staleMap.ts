import { findMap, isFresh, mapEdit } from '../../picturing/addressMap/block';
import type { Rule } from '../rule';

/** The table of addresses in a comment no longer says what the file says. */
export const STALE_MAP: Rule = {
  id: 'stale-map',
  severity: 'hint',
  summary: 'The map in the comment no longer agrees with the configuration.',
  section: 'Comments to the tool',
  check(subject, report) {
    const place = findMap(subject);
    if (place === undefined || isFresh(subject, place)) return;
    const edit = mapEdit(subject);
    if (edit === undefined) return;
    const { text } = subject.tree;
    const line = text.slice(place.start, place.end).search(/[\r\n]/);
    report({
      at: { start: place.start, end: line < 0 ? place.end : place.start + line },
      message: 'This map no longer agrees with the configuration.',
      fixes: () => [{ title: 'Refresh the map', edits: [edit], preferred: true, safe: true }],
    });
  },
};
