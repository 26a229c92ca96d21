import { isSpacedList } from '../catalogue/forms';
import type { Place } from '../text/place';
import type { ComponentNode, OptionNode, SyntaxTree } from './tree';

/** Where qvm reports what a whole component lacks: its first line, `vdev NAME`. */
export function headOf(component: ComponentNode): Place {
  return { start: component.opener.start, end: component.opener.end };
}

/** A template mark among its options may stand for any option, so that absence proves nothing. */
export function mayHoldMore(component: ComponentNode): boolean {
  return component.options.some((option) => option.status === 'opaque' || option.assignment);
}

/**
 * A blank after a comma cut one of its arguments in two, and what follows was taken for the next: nothing more can
 * be said of them.
 */
export function isCutInTwo(option: OptionNode | undefined): boolean {
  return (
    option?.arguments.some(
      ({ word, fact }, index) =>
        index + 1 < option.arguments.length && !isSpacedList(fact) && word.text.endsWith(','),
    ) === true
  );
}

/**
 * Nothing that belongs to an option is missing or astray, and no quote of it is open, so that the option can be moved as it
 * stands.
 */
export function isWhole({ strays }: SyntaxTree, option: OptionNode): boolean {
  return (
    option.missing.length === 0 &&
    !isCutInTwo(option) &&
    !option.arguments.some(({ word }) => word.unterminated) &&
    !strays.some((stray) => stray.option === option)
  );
}
