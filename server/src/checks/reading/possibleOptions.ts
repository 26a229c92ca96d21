import { foreignWord } from '../../catalogue/vocabulary/foreignWords';
import type { OptionNode } from '../../syntax/tree';
import { nearestWords } from '../../text/nearest';
import type { CheckSubject } from '../subject';

/**
 * The options that an unknown word may be meant for where it stands: what other programs' word of that name is
 * called here, else the options that are spelt much like it.
 */
export function possibleOptions({ catalogue }: CheckSubject, option: OptionNode, name: string): string[] {
  const { component } = option;
  const own = component === undefined ? [] : [...catalogue.optionsOf(component.kind, component.vdev).keys()];
  const level = [...catalogue.optionsOf('vm').keys()];
  const instead = foreignWord(name)?.instead ?? [];
  // Within a component its own options are meant first.
  const inside = instead.filter((word) => own.includes(word)).slice(0, 1);
  if (inside.length > 0) return inside;
  const outside = instead.filter((word) => level.includes(word)).slice(0, 1);
  return outside.length > 0 ? outside : nearestWords(name, [...own, ...level]);
}

/** Whether an option takes what stands after the unknown word, so that writing it fixes the line. */
export function takesAlike(
  { catalogue }: CheckSubject,
  { component, arguments: taken }: OptionNode,
  word: string,
  value: string | undefined = taken[0]?.word.text,
): boolean {
  const fact =
    (component && catalogue.contextOption(component.kind, word, component.vdev)) ?? catalogue.vmOption(word);
  if (fact === undefined) return true;
  if (value === undefined || fact.arguments.length === 0)
    return value === undefined && fact.arguments.length === 0;
  // A line alone needs its PIC too.
  return fact.arguments[0]?.form !== 'interrupt' || value.includes(':');
}

/** ` but of QEMU`, for a word that people bring along; else nothing. */
export function knownFrom(word: string): string {
  const from = foreignWord(word)?.from;
  return from === undefined ? '' : `, but of ${from}`;
}

/**
 * A sentence such as "Of a `vdev` it is `intr`.", for a word that people bring along and that nothing here stands for; else nothing.
 * @param near what is suggested already
 */
export function meantElsewhere({ catalogue }: CheckSubject, word: string, near: readonly string[]): string {
  const foreign = near.length === 0 ? foreignWord(word) : undefined;
  if (foreign === undefined) return '';
  if (foreign.hint !== undefined) return ` ${foreign.hint}`;
  const [meant] = foreign.instead.filter((option) => catalogue.vmOption(option) === undefined);
  return meant === undefined ? '' : ` Of a \`vdev\` it is \`${meant}\`.`;
}
