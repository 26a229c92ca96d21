import type { Catalogue } from '../../catalogue/catalogue';
import { isSpacedList } from '../../catalogue/forms';
import type { VdevFact } from '../../catalogue/shape';
import type { ComponentNode, OptionNode, SyntaxTree } from '../../syntax/tree';
import type { Place } from '../../text/place';
import type { CheckSubject } from '../subject';

/** Where qvm reports what a whole component lacks: its first line, `vdev NAME`. */
export function headOf(component: ComponentNode): Place {
  return { start: component.opener.start, end: component.opener.end };
}

/** A template mark among its options may stand for any option, so that absence proves nothing. */
export function mayHoldMore(component: ComponentNode): boolean {
  return component.options.some((option) => option.status === 'opaque' || option.assignment);
}

/** The vdevs that have an option of this name. */
export function vdevsWith(catalogue: Catalogue, name: string): VdevFact[] {
  return catalogue.vdevs.filter((vdev) => catalogue.contextOption('vdev', name, vdev) !== undefined);
}

/**
 * A blank behind a comma cut one of its arguments in two, and what follows was taken for the next: nothing more can
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

/** Nothing that belongs to an option is missing or astray, so that the option can be moved as it stands. */
export function isWhole({ strays }: SyntaxTree, option: OptionNode): boolean {
  return (
    option.missing.length === 0 && !isCutInTwo(option) && !strays.some((stray) => stray.option === option)
  );
}

/**
 * The file looks like a part of a launch whose other files hold the machine itself, or a template mark may stand for
 * any number of options: what it does not define may well be defined elsewhere.
 */
export function isFragment({ machine }: CheckSubject): boolean {
  const hasMemory = machine.memory.length > 0 || machine.passes.some((pass) => pass.isSystemMemory);
  return machine.hasUnknownOptions || (machine.system === undefined && !hasMemory);
}
