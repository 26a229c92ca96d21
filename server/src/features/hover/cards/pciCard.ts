import { numberOf } from '../../../machine/number';
import type { Part } from '../../../syntax/part';
import { type Block, code, plain, stack, table } from '../markdown';
import { type PartSubject, sourceLink } from '../subject';

/** The card of a PCI function, of the guest or after `=` of the host. */
export function pciCard({ analysis, option, argument, part }: PartSubject): Block {
  const border = argument.parts.find(({ role }) => role === 'host-space')?.start ?? Number.POSITIVE_INFINITY;
  const onHost = part.start >= border;
  const side = argument.parts.filter((other) => other.start >= border === onHost);
  const text = (role: Part['role']) => side.find((other) => other.role === role)?.text;
  const rows: string[][] = [];
  if (text('vendor') !== undefined) {
    rows.push(['Vendor', code(text('vendor') ?? '')], ['Device', code(text('device-id') ?? '')]);
    rows.push(['Index', text('pci-index') ?? '0, the first one']);
  } else {
    rows.push(
      ['Bus', text('bus') ?? '?'],
      ['Device', text('device') ?? '?'],
      ['Function', text('function') ?? '0'],
    );
  }
  const own = analysis.layout.pci.windows.find((window) => window.option === option);
  const others = analysis.layout.pci.windows.filter(
    (window) => own !== undefined && window.start === own.start && window.option !== option,
  );
  const bus = numberOf(side.find(({ role }) => role === 'bus'));
  return stack(
    `**PCI function** ${onHost ? 'of the host' : text('vendor') === undefined ? 'in the guest' : 'by its identity'}`,
    table(['', ''], rows),
    !onHost && bus !== undefined && bus !== 0n ? "**The guest's bus must be 0.**" : undefined,
    ...(onHost ? [] : others).map(
      (other) =>
        `**Conflict** with ${plain(other.label)} (${sourceLink(analysis, (other.component ?? other.option)?.start ?? 0)})`,
    ),
  );
}
