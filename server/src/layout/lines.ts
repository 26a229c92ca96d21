import type { InterruptUse } from '../machine/interrupt';
import type { VirtualMachine } from '../machine/machine';

/** A use of known lines of a known controller: `first … last`, inclusive. */
export interface LineUse {
  readonly use: InterruptUse;
  readonly first: bigint;
  readonly last: bigint;
}

/** By line, then by place in the text. */
export function byLine(a: LineUse, b: LineUse): number {
  return a.first < b.first ? -1 : a.first > b.first ? 1 : a.use.option.start - b.use.option.start;
}

/** All uses of lines by the name of their controller, each list by line, then by place in the text. */
export function linesByController(machine: VirtualMachine): ReadonlyMap<string, readonly LineUse[]> {
  const lines = new Map<string, LineUse[]>();
  for (const use of machine.interrupts) {
    if (use.controller === undefined || use.line === undefined) continue;
    const list = lines.get(use.controller) ?? [];
    list.push({ use, first: use.line, last: use.line + use.count - 1n });
    lines.set(use.controller, list);
  }
  for (const list of lines.values()) {
    list.sort(byLine);
  }
  return lines;
}
