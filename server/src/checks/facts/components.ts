import type { ComponentNode } from '../../syntax/tree';
import type { Place } from '../rule';
import type { CheckSubject } from '../subject';

/** Where qvm reports what a whole component lacks: its first line, `vdev NAME`. */
export function headOf(component: ComponentNode): Place {
  return { start: component.opener.start, end: component.opener.end };
}

/** A template mark among its options may stand for any option, so that absence proves nothing. */
export function mayHoldMore(component: ComponentNode): boolean {
  return component.options.some((option) => option.status === 'opaque' || option.assignment);
}

/**
 * The file looks like a part of a launch whose other files hold the machine itself, so what it does not define
 * may well be defined elsewhere.
 */
export function isFragment({ machine }: CheckSubject): boolean {
  return (
    machine.hasUnknownOptions ||
    (machine.system === undefined && machine.memory.length === 0 && machine.loads.length === 0)
  );
}
