import type { StrayWord } from '../../../syntax/tree';
import { type Block, code, stack } from '../markdown';

/** The card of a word that is neither an option nor an argument. */
export function strayCard({ word, option, reason }: StrayWord): Block {
  const before = option === undefined ? undefined : code(option.name);
  return stack(
    `${code(word.text)} belongs to no option.`,
    reason === 'after-comma'
      ? `A blank after a comma cut it from ${before ?? 'the word before it'}: an argument is one word.`
      : before && `${before} takes no further word.`,
  );
}
