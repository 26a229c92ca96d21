import { substitutionsIn } from '../../syntax/substitution';
import type { NameSymbol } from './symbol';

/** What the name in each form of substitution is a name of. */
const KINDS: Readonly<Record<string, 'asinfo' | 'environment'>> = {
  asinfo_start: 'asinfo',
  asinfo_length: 'asinfo',
  env: 'environment',
};

/**
 * The names inside the substitutions of a text.
 * @param offset where the text starts in its document
 */
export function substitutedNames(
  text: string,
  offset: number,
): { readonly symbol: NameSymbol; readonly start: number; readonly end: number }[] {
  return substitutionsIn(text, offset).flatMap(({ form, name, start, end }) => {
    const kind = Object.hasOwn(KINDS, form) ? KINDS[form] : undefined;
    return kind === undefined ? [] : [{ symbol: { kind, name }, start, end }];
  });
}
