import { numberBase } from '../catalogue/roles';
import { readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';

/** The value of a part, or undefined where it is absent, unknowable or no number in its notation. */
export function numberOf(part: Part | undefined): bigint | undefined {
  if (part === undefined || part.opaque) return undefined;
  const base = numberBase(part.role);
  return base === undefined ? undefined : readNumber(part.text, base).value;
}
