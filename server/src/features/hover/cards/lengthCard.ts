import { hex } from '../../../../../shared/address';
import { PAGE } from '../../../../../shared/page';
import { describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
import { counted } from '../../../../../shared/words';
import { numberOf } from '../../../machine/number';
import { type Block, clauses, code, plain, stack, table } from '../markdown';
import { readingText, unknownText } from '../readings';
import type { PartSubject } from '../subject';

/** The card of a length: in units, bytes and pages, and the range that it gives. */
export function lengthCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const value = numberOf(part);
  if (value === undefined) return stack('**Length**', readingText(part) ?? unknownText(part));
  const ports = option.arguments.some((argument) => argument.parts.some(({ role }) => role === 'port'));
  if (ports) return `**${counted(value, 'port')}**`;
  const { windows } = analysis.layout.mem;
  const own = windows.find((window) => window.option === option && window.certainty !== 'predicted');
  return stack(
    `**${describeSize(value)}**`,
    table(
      ['', ''],
      [
        ...sizeRows(value),
        ...(own === undefined || own.openEnded
          ? []
          : [['Range', clauses(code(describeRange(own.start, own.end)), plain(own.label)) ?? '']]),
        ...(own?.basis === undefined ? [] : [['Start', own.basis]]),
      ],
    ),
    bareNumber(part.text, value),
  );
}

/** Rows for a number of bytes: decimal, hexadecimal, and whole pages or the lack of them. */
export function sizeRows(bytes: bigint): string[][] {
  const pages = bytes / PAGE;
  const rest = bytes % PAGE;
  const whole = `${counted(pages, 'page')} of 4 KiB`;
  return [
    ['Bytes', `${bytes} = \`${hex(bytes)}\``],
    ['Pages', rest === 0n ? whole : `${whole} and ${counted(rest, 'byte')}: **not whole pages**`],
  ];
}

/** A number without unit or prefix that people take for something else: `ram 1m,1023`. */
function bareNumber(text: string, value: bigint): Block {
  if (!/^[0-9]+$/.test(text) || value === 0n) return undefined;
  return `Without unit or prefix a length counts **bytes**, in decimal.`;
}
