import { numberBase } from '../catalogue/roles';
import { readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';

/**
 * The value of a part, or undefined where it is absent, unknowable or no number in its notation. A substitution has one
 * where the host's address space is known.
 */
export function numberOf(part: Part | undefined): bigint | undefined {
  if (part === undefined || part.opaque) return part?.resolved;
  const base = numberBase(part.role);
  return base === undefined ? undefined : readNumber(part.text, base).value;
}
