import { describedPiece } from '../../../catalogue/forms';
import type { ArgumentFact } from '../../../catalogue/shape';
import { numberOf } from '../../../machine/number';
import { type Block, clauses, code, footer, stack } from '../markdown';
import { readingText, unknownText } from '../readings';
import { type PartSubject, targetRelease } from '../subject';
import { optionContext, optionHead, range, wordTable } from './optionCard';

/** The card of an argument that has none of its own: what it is for, what it may be, what it is. */
export function valueCard(subject: PartSubject): Block {
  const { analysis, option, argument, part } = subject;
  const { fact } = argument;
  const piece = fact && describedPiece(fact, part.role);
  const target = targetRelease(analysis);
  if (option.fact === undefined || fact === undefined) return undefined;
  return stack(
    optionHead(option.fact, optionContext(option), target),
    part.opaque ? unknownText(part) : undefined,
    readingText(part),
    clauses(valueText(subject), ...(piece === undefined ? limits(fact) : [piece.description])),
    wordTable(fact.words, new Set(argument.parts.map(({ text }) => text))),
    footer(option.fact.source, option.fact, target),
  );
}

function limits(fact: ArgumentFact): Block[] {
  return [
    fact.description,
    range(fact),
    fact.unit === undefined ? undefined : `in ${fact.unit}`,
    fact.default === undefined ? undefined : `default: ${fact.default}`,
  ];
}

/** A number in the base in which it is not written. */
function valueText({ part }: PartSubject): Block {
  const value = numberOf(part);
  if (value === undefined || value < 10n) return undefined;
  return /^0x/i.test(part.text) ? `${code(part.text)} = ${value}` : undefined;
}
