import { describeAddress } from '../../../../shared/address';
import { numberBase } from '../../catalogue/roles';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import { type Block, code } from './markdown';

/**
 * Both readings of a number without a prefix, where they differ: qvm's and the one that a reader may have in mind.
 * Undefined where there is nothing to mix up.
 */
export function readingText(part: Part): Block {
  const base = part.opaque ? undefined : numberBase(part.role);
  if (base === undefined) return undefined;
  const { value, other, problem } = readNumber(part.text, base);
  if (problem === 'ambiguous' && other !== undefined)
    return `${code(part.text)} can be read in two ways, ${number(other)} among them; the manual does not say. Write \`0x\` or \`0d\`.`;
  // Small numbers are the same thing twice to most readers.
  if (value === undefined || other === undefined || part.text.length < 2) return undefined;
  if (base === 'decimal') return undefined;
  return `${code(part.text)} has no prefix: qvm reads **hexadecimal**, ${number(value)}; decimal would be ${number(other)}.`;
}

function number(value: bigint): string {
  return `\`${describeAddress(value)}\``;
}

/** A value that is unknown because of a substitution or template mark, or no number at all. */
export function unknownText(part: Part): string {
  return part.opaque
    ? 'Its value is known only when qvm runs.'
    : `${code(part.text)} is no number that qvm reads.`;
}
