import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeLineReason, type InterruptQuestion } from '../../layout/freeLines';
import type { Controller } from '../../machine/machine';
import { numberingOf } from '../../picturing/interrupts';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const RANK = { usual: 0, free: 1, controller: 10 } as const;

/** A free line: the one to prefer, the next, the one after the last; and the PICs themselves. */
export function interruptItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { role, part, parts } = slot;
  if (role === 'line' && part !== undefined) {
    const before = parts[parts.indexOf(part) - 1];
    const controller = controllersFor(request, slot).find(({ name }) => name === before?.text);
    return controller === undefined ? [] : lineItems(request, slot, controller, '');
  }
  if (role !== undefined && role !== 'controller') return [];
  const hasLine = part !== undefined && parts[parts.indexOf(part) + 1]?.role === 'line';
  const controllers = controllersFor(request, slot);
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
function controllersFor(request: CompletionRequest, { vdev }: Slot): Controller[] {
  return request.analysis.layout.freeLines.controllers(questionOf(request, vdev));
}

function questionOf(request: CompletionRequest, device: Slot['vdev']): InterruptQuestion {
  const { architecture, cursor, edited } = request;
  return { device, without: edited, before: cursor.offset, architecture };
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

function freeLines(
  request: CompletionRequest,
  vdev: Slot['vdev'],
  controller: Controller,
): { line: bigint; reason: string; usual: boolean }[] {
  const { freeLines: free, lines: uses } = request.analysis.layout;
  const question = questionOf(request, vdev);
  const best = free.line(controller, question);
  if (best === undefined) return [];
  const usual = best.reason.kind === 'usual';
  const lines = [{ line: best.line, reason: describeLineReason(best.reason), usual }];
  const add = (line: bigint | undefined, reason: string) => {
    if (line !== undefined && lines.every((known) => known.line !== line))
      lines.push({ line, reason, usual: false });
  };
  if (usual) add(free.next(controller, best.line + 1n, request.edited), 'next free');
  const others = (uses.get(controller.name) ?? []).filter(({ use }) => use.component !== request.edited);
  const highest = others.reduce((most, { last }) => (last > most ? last : most), -1n);
  if (highest >= 0n) add(free.next(controller, highest + 1n, request.edited), 'free after the last');
  return lines;
}
