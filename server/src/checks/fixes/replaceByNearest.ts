import { quoted } from '../../../../shared/quoted';
import { replace } from '../../text/edit';
import type { Place } from '../../text/place';
import type { Fix } from '../rule';

/**
 * One fix for each word that a misspelt one may stand for; a single candidate is preferred.
 * @param fits whether a word can stand where the misspelt one does
 */
export function replaceByNearest(
  place: Place,
  words: readonly string[],
  fits: (word: string) => boolean = () => true,
): Fix[] {
  return words.map((word) => ({
    title: `Replace by ${quoted(word)}`,
    edits: [replace(place, word)],
    preferred: words.length === 1 && words.every(fits),
  }));
}
