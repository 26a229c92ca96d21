import { SCHEDULE_LETTERS, SPORADIC_PARTS } from '../../../catalogue/vocabulary/schedule';
import { numberOf } from '../../../machine/number';
import type { Part } from '../../../syntax/part';
import { type Block, clauses, code, footer, stack, table } from '../markdown';
import { type PartSubject, targetRelease } from '../subject';

/** The card of a vCPU's `sched`: priority and policy letter, or the five numbers of sporadic scheduling. */
export function scheduleCard({ analysis, option, argument }: PartSubject): Block {
  const numbers = argument.parts.filter(({ role }) => role === 'priority' || role === 'number');
  const letter = argument.parts.find(({ role }) => role === 'policy')?.text;
  const policy = SCHEDULE_LETTERS.find(({ word }) => word === (letter ?? 'r'));
  const sporadic = numbers.length > 1 || letter === 's';
  return stack(
    clauses(
      sporadic ? '**Sporadic scheduling**' : `**Priority** ${numbers[0]?.text ?? '?'}`,
      sporadic ? undefined : (policy?.description ?? `${code(letter ?? '')} is no policy`),
    ),
    sporadic ? sporadicTable(numbers) : letterTable(letter),
    sporadic && letter !== 's' ? 'The five numbers end in `s`.' : undefined,
    option.fact?.details,
    option.fact && footer(option.fact.source, option.fact, targetRelease(analysis)),
  );
}

function sporadicTable(numbers: readonly Part[]): Block {
  return table(
    ['', '', ''],
    SPORADIC_PARTS.map(({ label, description }, at) => [
      label,
      numbers[at] ? numberText(numbers[at]) : '**missing**',
      description,
    ]),
  );
}

function numberText(part: Part): string {
  const value = numberOf(part);
  return value === undefined ? code(part.text) : `${value}`;
}

function letterTable(letter: string | undefined): Block {
  return table(
    ['', ''],
    SCHEDULE_LETTERS.map(({ word, description }) => [
      `${word === (letter ?? 'r') ? '✓ ' : ''}${code(word)}`,
      description,
    ]),
  );
}
