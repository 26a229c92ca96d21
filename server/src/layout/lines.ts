import type { InterruptUse } from '../machine/interrupt';
import type { Controller, VirtualMachine } from '../machine/machine';

/** A use of known lines of a known controller: `first … last`, inclusive. */
export interface LineUse {
  readonly use: InterruptUse;
  readonly first: bigint;
  readonly last: bigint;
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
    list.sort((a, b) =>
      a.first < b.first ? -1 : a.first > b.first ? 1 : a.use.option.start - b.use.option.start,
    );
  }
  return lines;
}

/**
 * The lowest free line of a controller at or above `from`, clear of uses and of bare reservations.
 * @param taken as `takenLines` gives them, where somebody asks more than once
 * @returns undefined when all are taken or the controller's lines are not known
 */
export function nextFreeLine(
  machine: VirtualMachine,
  lines: ReadonlyMap<string, readonly LineUse[]>,
  controller: Controller,
  from: bigint,
  taken: ReadonlySet<bigint> = takenLines(machine, lines, controller),
): bigint | undefined {
  if (controller.firstLine === undefined || controller.lastLine === undefined) return undefined;
  // Lines below 32 of a GIC are private to a vCPU and no place for a device.
  const lowest = BigInt(
    controller.kind === 'gic' ? Math.max(32, controller.firstLine) : controller.firstLine,
  );
  for (let line = from > lowest ? from : lowest; line <= BigInt(controller.lastLine); line++) {
    if (!taken.has(line)) return line;
  }
  return undefined;
}

/** The lines of a controller that something uses or a `reserve` keeps; none where its lines are not known. */
export function takenLines(
  machine: VirtualMachine,
  lines: ReadonlyMap<string, readonly LineUse[]>,
  controller: Controller,
): ReadonlySet<bigint> {
  const taken = new Set<bigint>();
  if (controller.lastLine === undefined) return taken;
  for (const { first, last } of lines.get(controller.name) ?? []) {
    for (let line = first; line <= last && line <= BigInt(controller.lastLine); line++) taken.add(line);
  }
  for (const use of machine.reserves.flatMap((reserve) => reserve.interrupts)) {
    if (use.line !== undefined && (use.controller === undefined || use.controller === controller.name))
      taken.add(use.line);
  }
  return taken;
}
