import { describeIn, describeNamedPorts } from '../../../../shared/range';
import { describeSize } from '../../../../shared/size';
import type { Layout } from '../../layout/layout';
import { isOnSomeHosts, type Window } from '../../layout/window';
import type { InterruptUse } from '../../machine/interrupt';
import type { VirtualMachine } from '../../machine/machine';
import { numberingOf } from '../interrupts';

type Row = readonly [place: string, size: string, what: string, interrupt: string];

const HEAD: Row = ['address', 'size', 'what', 'interrupt'];

/**
 * The table of a machine's windows with their sizes and lines, as lines of text: guest-physical addresses, then
 * ports, then what has lines and no address. Predicted places are left out: they are not what the file says.
 */
export function mapRows(machine: VirtualMachine, layout: Layout): string[] {
  const shown = new Set<InterruptUse>();
  const names = new Map(machine.controllers.map((controller) => [controller.name, controller.kind]));
  const lines = new Map<object, InterruptUse[]>();
  for (const use of machine.interrupts) {
    const list = lines.get(use.component);
    if (list === undefined) lines.set(use.component, [use]);
    else list.push(use);
  }
  const linesOf = (window: Window): string => {
    // A component's lines stand once, in the row of its first window.
    const uses = (window.component && lines.get(window.component))?.filter((use) => !shown.has(use)) ?? [];
    for (const use of uses) shown.add(use);
    return uses.map((use) => lineText(use, names.get(use.controller ?? '') === 'gic')).join(', ');
  };
  const rows: Row[] = [];
  for (const window of [...layout.mem.windows, ...layout.io.windows]) {
    if (window.certainty === 'predicted' || isOnSomeHosts(window)) continue;
    rows.push([placeText(window), sizeText(window), whatText(window), linesOf(window)]);
  }
  for (const use of machine.interrupts) {
    if (shown.has(use)) continue;
    const { component } = use;
    const name = machine.vdevOf.get(component)?.name;
    const what =
      component.kind === 'vdev' ? [component.type, name].filter(Boolean).join(' ') : component.kind;
    rows.push(['-', '', ascii(what), lineText(use, names.get(use.controller ?? '') === 'gic')]);
  }
  return rows.length === 0 ? [] : aligned([HEAD, ...rows]);
}

function placeText({ space, start, end, openEnded }: Window): string {
  const last = openEnded ? start : end;
  return ascii(space === 'io' ? describeNamedPorts(start, last) : describeIn(space, start, last));
}

function sizeText({ space, start, end, openEnded }: Window): string {
  if (openEnded) return '?';
  return space === 'io' ? '' : describeSize(end - start);
}

function whatText({ label, certainty }: Window): string {
  return ascii(certainty === 'default' ? `${label} (by default)` : label);
}

function lineText(
  { controller, line, count, controllerPart, linePart }: InterruptUse,
  isGic: boolean,
): string {
  if (controller === undefined || line === undefined)
    return ascii([controllerPart?.text, linePart?.text].filter((text) => text !== undefined).join(':'));
  const numbering = isGic ? numberingOf(line) : undefined;
  const range = count > 1n ? `${line}-${line + count - 1n}` : `${line}`;
  return ascii(`${controller}:${range}${numbering === undefined || count > 1n ? '' : ` (${numbering})`}`);
}

function aligned(rows: readonly Row[]): string[] {
  const widths = HEAD.map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A comment is read by whatever reads the file; signs beyond ASCII are not worth a wrong encoding. */
function ascii(text: string): string {
  return text.replaceAll('–', '-').replace(/[^\x20-\x7e]/g, '?');
}
