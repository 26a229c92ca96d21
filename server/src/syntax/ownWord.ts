import type { OptionFact } from '../catalogue/shape';
import type { Word } from './token';
import { looksLikeValue } from './valueShape';

/** What stands around a word that is spelt like an option of the VM level. */
interface Surroundings {
  readonly next: Word | undefined;
  /** `next` is the first word of its line. */
  readonly nextLine: boolean;
  /** The blob word right before. */
  readonly blob: OptionFact | undefined;
}

/**
 * Whether a word in a vdev of unknown options is one of the vdev's own, though spelt like an option of the VM level:
 * what follows can be no argument of that (`data 5`, where `data` needs a `load`). What may be either is the VM level's.
 */
export function isOwnWord(fact: OptionFact, { next, nextLine, blob }: Surroundings): boolean {
  if (fact.context !== 'vm' || fact.opens !== undefined) return false;
  const { name, followedBy } = fact;
  if (followedBy !== undefined) return next === undefined || next.quoted || !followedBy.includes(next.text);
  if (blob?.followedBy?.includes(name) === true) return false;
  // `generate` is nothing without `fdt`.
  if (name === 'generate') return true;
  const [argument] = fact.arguments;
  if (argument === undefined) return next !== undefined && !nextLine && looksLikeValue(next);
  if (next === undefined || (argument.form !== 'word' && argument.form !== 'words')) return false;
  const known = (word: string) => argument.words?.some((candidate) => candidate.word === word) === true;
  return looksLikeValue(next) && !next.text.split(',').some(known) && argument.optional !== true;
}
