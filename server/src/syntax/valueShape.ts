import { FORMS } from '../catalogue/forms';
import type { ArgumentForm } from '../catalogue/shape';
import type { Word } from './token';

// Not in the functions, where each call would make new ones.
const VALUE = /^[0-9/<>.$@-]|[,:/]/;
const ASSIGNMENT = /^[A-Za-z_][\w.-]*=/;
const KEY = /^[A-Za-z_][\w-]*(:|:?=)$/;
const SIGN = /^(:|:?=)$/;

/** Whether a word cannot be an option: it starts like a number, a path or a string, or has a list's separators. */
export function looksLikeValue(word: Word): boolean {
  return word.quoted || VALUE.test(word.text);
}

/** Whether any word at all may be an argument of this form, also one that is an option's name. */
export function isFreeText(form: ArgumentForm): boolean {
  return FORMS[form].takes === 'anything';
}

/** `name=value` in one word. */
export function isAssignment({ quoted, text }: Word): boolean {
  return !quoted && ASSIGNMENT.test(text);
}

/** `name:` or `name=`, with its value in the next word. */
export function isKey({ quoted, text }: Word): boolean {
  return !quoted && KEY.test(text);
}

/** The sign alone that other languages put between a name and its value. */
export function isSign({ quoted, text }: Pick<Word, 'quoted' | 'text'>): boolean {
  return !quoted && SIGN.test(text);
}
