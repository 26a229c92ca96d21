import type { Catalogue } from '../catalogue/catalogue';
import { tokenize } from './lexer';

/** How much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 1 << 14;

/** Whether a text reads as a configuration: it starts with an option of the VM level, and has memory or a vdev. */
export function looksLikeConfiguration(text: string, catalogue: Catalogue): boolean {
  let first = true;
  for (const { kind, start, end } of tokenize(text.slice(0, LOOKED_AT))) {
    if (kind !== 'word') continue;
    const word = text.slice(start, end);
    if (first && catalogue.vmOption(word) === undefined) return false;
    first = false;
    if (word === 'vdev' || word === 'ram') return true;
  }
  return false;
}
