import type { Catalogue } from '../catalogue/catalogue';
import { tokenize } from '../syntax/lexer';

/** Endings that are qvm's alone. */
const OWN_ENDING = /\.(qvmconf|qvmcfg)$/i;

/** Endings that many other programs use too; only the content tells. */
const SHARED_ENDING = /\.(conf|config)$/i;

/** A configuration of more is none that anybody wrote. */
export const LARGEST_CONFIGURATION = 4 << 20;

/** Whether a file may be a configuration, by its name: surely, perhaps, or not. */
export function recogniseName(name: string): 'yes' | 'perhaps' | 'no' {
  if (OWN_ENDING.test(name)) return 'yes';
  return SHARED_ENDING.test(name) ? 'perhaps' : 'no';
}

/** Whether a text reads as a configuration: it starts with an option of the VM level, and has memory or a vdev. */
export function looksLikeConfiguration(text: string, catalogue: Catalogue): boolean {
  let first = true;
  for (const { kind, start, end } of tokenize(text.slice(0, 1 << 14))) {
    if (kind !== 'word') continue;
    const word = text.slice(start, end);
    if (first && catalogue.vmOption(word) === undefined) return false;
    first = false;
    if (word === 'vdev' || word === 'ram') return true;
  }
  return false;
}
