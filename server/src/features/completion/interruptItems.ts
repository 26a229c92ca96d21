import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Controller } from '../../machine/machine';
import { numberingOf } from '../../picturing/interrupts';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';
import { usualValues } from './usual';

const RANK = { usual: 0, free: 1, controller: 10 } as const;

/** The first line of an I/O APIC that none of the old PC devices has: 0 to 8 are timers, keyboard, serial ports, clock. */
const FIRST_SPARE_PC_LINE = 9n;

/** A free line: the usual one of the device, the next, the one behind the last; and the PICs themselves. */
export function interruptItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { role, part, parts } = slot;
  if (role === 'line' && part !== undefined) {
    const before = parts[parts.indexOf(part) - 1];
    const controller = controllersFor(request).find(({ name }) => name === before?.text);
    return controller === undefined ? [] : lineItems(request, slot, controller, '');
  }
  if (role !== undefined && role !== 'controller') return [];
  const hasLine = part !== undefined && parts[parts.indexOf(part) + 1]?.role === 'line';
  const controllers = controllersFor(request);
  const names = controllers.map(
    ({ name }): Suggestion => ({
      label: hasLine ? name : `${name}:`,
      kind: CompletionItemKind.Module,
      detail: 'interrupt controller',
      rank: RANK.controller,
      more: !hasLine,
    }),
  );
  if (hasLine) return names;
  return [
    ...controllers.flatMap((controller) => lineItems(request, slot, controller, `${controller.name}:`)),
    ...names,
  ];
}

/** The PICs that an `intr` at the cursor may name; one of the file must stand before it. */
function controllersFor(request: CompletionRequest): Controller[] {
  const { analysis, architecture, cursor, edited } = request;
  return analysis.machine.controllers.filter(({ kind, vdev }) => {
    if (kind === 'apic') return false;
    if (vdev !== undefined) return vdev.component !== edited && vdev.component.start < cursor.offset;
    return architecture !== 'x86_64';
  });
}

function lineItems(
  request: CompletionRequest,
  slot: Slot,
  controller: Controller,
  prefix: string,
): Suggestion[] {
  return freeLines(request, slot.vdev, controller).map(({ line, reason, usual }) => {
    const numbering = controller.kind === 'gic' ? numberingOf(line) : undefined;
    return {
      label: `${prefix}${line}`,
      kind: CompletionItemKind.Value,
      detail: numbering === undefined ? reason : `${numbering}, ${reason}`,
      rank: usual ? RANK.usual : RANK.free,
    };
  });
}

/** The line that a new device of this type should get, with the name of its PIC; undefined where none is known. */
export function freeInterrupt(request: CompletionRequest, vdev: Slot['vdev']): string | undefined {
  for (const controller of controllersFor(request)) {
    const [first] = freeLines(request, vdev, controller);
    if (first !== undefined) return `${controller.name}:${first.line}`;
  }
  return undefined;
}

function freeLines(
  request: CompletionRequest,
  vdev: Slot['vdev'],
  controller: Controller,
): { line: bigint; reason: string; usual: boolean }[] {
  const { space, analysis } = request;
  const lines: { line: bigint; reason: string; usual: boolean }[] = [];
  const add = (line: bigint | undefined, reason: string, usual: boolean) => {
    if (line !== undefined && lines.every((known) => known.line !== line))
      lines.push({ line, reason, usual });
  };
  for (const text of usualValues(vdev, 'intr', analysis.catalogue)) {
    for (const one of text.split(',')) {
      const match = /^(\w+):(\d+)$/.exec(one);
      // What published files call `gic` or `myioapic` may have another name here.
      if (match === null || (match[1] === 'gic') !== (controller.kind === 'gic')) continue;
      const line = BigInt(match[2] ?? '0');
      if (space.nextLine(controller, line) === line) add(line, `usual for ${vdev?.name}`, true);
    }
  }
  const uses = space.usesOf(controller);
  const lowest = uses.find((use) => use.first >= 32n || controller.kind !== 'gic')?.first ?? 0n;
  const highest = uses.reduce((most, use) => (use.last > most ? use.last : most), -1n);
  const from = controller.kind === 'ioapic' ? FIRST_SPARE_PC_LINE : lowest;
  let next = space.nextLine(controller, from);
  while (next !== undefined && lines.some(({ line }) => line === next))
    next = space.nextLine(controller, next + 1n);
  add(next, 'next free', false);
  if (highest >= 0n) add(space.nextLine(controller, highest + 1n), 'free behind the last', false);
  return lines;
}
