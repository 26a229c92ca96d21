import { hex } from '../../../../../shared/address';
import { counted } from '../../../../../shared/words';
import { gicLine } from '../../../layout/gicLine';
import { componentLabel } from '../../../layout/label';
import { gicVersion } from '../../../layout/windows/vdev';
import { numberOf } from '../../../machine/number';
import { type Block, clauses, code, plain, stack, table } from '../markdown';
import { unknownText } from '../readings';
import { type PartSubject, sourceLink, vdevOf } from '../subject';
import { addressCard } from './addressCard';

/** The card of a GICv2 message frame, `msi ADDRESS,BASE,COUNT`: the lines that it takes, and who is among them. */
export function msiCard(subject: PartSubject): Block {
  const { analysis, option, argument, part } = subject;
  if (part.role === 'address') return addressCard(subject);
  const base = numberOf(argument.parts.find(({ role }) => role === 'line'));
  const count = numberOf(argument.parts.find(({ role }) => role === 'count'));
  if (base === undefined || count === undefined || count === 0n)
    return stack('**MSI frame**', unknownText(part));
  const last = base + count - 1n;
  const vdev = vdevOf(analysis, option);
  const ends = [gicLine(base), gicLine(last)];
  const controller = vdev?.name ?? 'gic';
  const inside = (analysis.layout.lines.get(controller) ?? []).filter(
    (other) => other.use.option !== option && other.first <= last && base <= other.last,
  );
  return stack(
    clauses(`**MSI frame** lines ${base}–${last}`, counted(count, 'line')),
    table(
      ['', ''],
      [
        ['Written as', `${code(hex(base))} + ${code(hex(count))}`],
        ...(ends[0] === undefined || ends[1] === undefined
          ? []
          : [['GIC', `${ends[0].kind} ${ends[0].number} to ${ends[1].kind} ${ends[1].number}`]]),
        ...inside.map(({ use, first }) => [
          '**Shared with**',
          `${plain(componentLabel(analysis.machine, use.component))}, line ${first} (${sourceLink(analysis, use.option.start)})`,
        ]),
      ],
    ),
    last > 1019n ? '**Beyond line 1019**, the last of a GIC.' : undefined,
    vdev !== undefined && gicVersion(vdev) === 3
      ? 'This gic is a GICv3: it has message-signalled interrupts without a frame.'
      : undefined,
  );
}
