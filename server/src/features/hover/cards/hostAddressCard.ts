import { describeAddress, hex } from '../../../../../shared/address';
import { isPageMultiple } from '../../../../../shared/page';
import { describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
import { numberOf } from '../../../machine/number';
import { type Block, code, stack, table } from '../markdown';
import { readingText, unknownText } from '../readings';
import type { PartSubject } from '../subject';

/** The card of an address of the host: what the guest's range stands for there. */
export function hostAddressCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const value = numberOf(part);
  if (value === undefined) return stack('**Host address**', readingText(part) ?? unknownText(part));
  const location = analysis.machine.passes
    .flatMap(({ locations }) => locations)
    .find((candidate) => candidate.option === option);
  const { address, length } = location ?? {};
  const rows: string[][] = [];
  if (length !== undefined)
    rows.push(['Host', `${code(describeRange(value, value + length))}, ${describeSize(length)}`]);
  if (address !== undefined)
    rows.push([
      'Guest',
      length === undefined ? code(describeAddress(address)) : code(describeRange(address, address + length)),
    ]);
  if (address !== undefined && address !== value)
    rows.push([
      'Offset',
      `host is guest ${value > address ? '+' : '−'} \`${hex(value > address ? value - address : address - value)}\``,
    ]);
  return stack(
    `**Host address** \`${describeAddress(value)}\`${address === value ? ' · the same as in the guest' : ''}`,
    table(['', ''], rows),
    isPageMultiple(value) ? undefined : '**Not page aligned**: guest accesses may fail.',
    readingText(part),
  );
}
