import type { Analysis } from '../../analysis/analysis';
import { gicLine } from '../../layout/gicLine';
import type { AddHint } from './hint';

/** What the GIC calls the line of each interrupt: SPI and PPI numbers, which device trees count from 0. */
export function interruptHints({ machine }: Analysis, add: AddHint): void {
  const gics = new Set(machine.controllers.filter(({ kind }) => kind === 'gic').map(({ name }) => name));
  for (const { controller, line, linePart, count } of machine.interrupts) {
    if (controller === undefined || line === undefined || linePart === undefined || !gics.has(controller))
      continue;
    const first = gicLine(line);
    const last = gicLine(line + count - 1n);
    if (first === undefined || last === undefined) continue;
    const label =
      count === 1n ? `${first.kind} ${first.number}` : `${first.kind} ${first.number}–${last.number}`;
    add({
      kind: 'interrupt',
      offset: linePart.end,
      label,
      tooltip: `Absolute interrupt ID ${line}: ${label}, in a device tree \`${first.cells}\`${count === 1n ? '' : ' and on'}.`,
    });
  }
}
