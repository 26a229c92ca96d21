import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { numberBase } from '../../catalogue/roles';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';

/** An address without a prefix: says which value qvm reads. */
export const AMBIGUOUS_NUMBER: Rule = {
  id: 'ambiguous-number',
  severity: 'hint',
  summary: 'An address without a prefix is read as hexadecimal.',
  section: 'Reading the text',
  check({ numbers }, report) {
    for (const { part, reading } of numbers) {
      const { value, other, problem, suffix } = reading;
      if (numberBase(part.role) !== 'hexadecimal' || other === undefined) continue;
      if (problem === 'ambiguous') {
        const hexadecimal = BigInt(`0x${part.text.slice(0, -1)}`) * (UNITS[suffix] ?? 1n);
        report({
          at: part,
          message: `${quoted(part.text)} is ${describeSize(other)} or ${describeSize(hexadecimal)}: no manual says which. Write a prefix.`,
          fixes: () => [other, hexadecimal].map((meant): Fix => write(part, meant, false)),
        });
      } else if (value !== undefined && problem === undefined) {
        report({
          at: part,
          message: `${quoted(part.text)} is ${hex(value)}: without a prefix qvm reads an address as hexadecimal.`,
          fixes: () => [write(part, value, true)],
        });
      }
    }
  },
};

const UNITS: Readonly<Record<string, bigint>> = { K: 1n << 10n, M: 1n << 20n, G: 1n << 30n };

function write(part: { start: number; end: number }, value: bigint, same: boolean): Fix {
  const text = hex(value);
  const size = same ? '' : ` (${describeSize(value)})`;
  return { title: `Write ${quoted(text)}${size}`, edits: [replace(part, text)], preferred: same, safe: same };
}
