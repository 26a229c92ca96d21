import type { NameSymbol } from './symbol';

const SUBSTITUTION = /\$(asinfo_start|asinfo_length|env)\{([^{}]+)\}/g;

/**
 * The names inside the substitutions of a text.
 * @param offset where the text starts in its document
 */
export function substitutedNames(
  text: string,
  offset: number,
): { readonly symbol: NameSymbol; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(SUBSTITUTION)].map((match) => {
    const [whole, word = '', name = ''] = match;
    const end = offset + match.index + whole.length - 1;
    const kind = word === 'env' ? 'environment' : 'asinfo';
    return { symbol: { kind, name }, start: end - name.length, end };
  });
}
