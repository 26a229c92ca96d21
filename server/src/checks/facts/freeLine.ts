import { nextFreeLine } from '../../layout/lines';
import type { Controller, Vdev } from '../../machine/machine';
import type { CheckSubject } from '../subject';

/** Below this, an I/O APIC's lines have their places in every PC. */
const FIRST_FREE_PC_LINE = 5n;

/** A line for a device that has none: on the machine's own kind of PIC, from the device's usual line on. */
export function freeInterrupt(subject: CheckSubject, vdev: Vdev): string | undefined {
  const { machine, layout } = subject;
  const kind = machine.target.architecture?.value === 'x86_64' ? 'ioapic' : 'gic';
  const controller = machine.controllers.find((known) => known.kind === kind);
  if (controller === undefined) return undefined;
  const usual = /:(\d+)$/.exec(vdev.fact?.usual?.interrupt ?? '')?.[1];
  const from = kind === 'gic' ? BigInt(usual ?? 32) : FIRST_FREE_PC_LINE;
  const line = nextFreeLine(machine, layout.lines, controller, from);
  return line === undefined ? undefined : `${controller.name}:${line}`;
}

/** The next free line of a controller behind one that is taken. */
export function freeLineBehind(
  subject: CheckSubject,
  controller: Controller,
  taken: bigint,
): string | undefined {
  const line = nextFreeLine(subject.machine, subject.layout.lines, controller, taken + 1n);
  return line === undefined ? undefined : `${controller.name}:${line}`;
}
