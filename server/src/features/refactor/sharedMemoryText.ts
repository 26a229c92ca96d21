import { hex } from '../../../../shared/address';
import type { Analysis } from '../../analysis/analysis';
import type { ComponentNode } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, startOfLine } from '../../text/lines';
import { styleOf } from '../format/style';

/** Adds options after the last of a component, on its line or on lines of their own, as the others stand. */
export function addOptions({ tree }: Analysis, component: ComponentNode, options: readonly string[]): Edit {
  const { text } = tree;
  const last = component.options.at(-1);
  const rest = text.slice(component.end, endOfLine(text, component.end));
  const sharesLine =
    last !== undefined && startOfLine(text, last.start) === startOfLine(text, component.start);
  // What follows on the line may be another option, or the beginning of a text of several lines.
  if (sharesLine || !/^\s*(#.*)?$/.test(rest)) {
    return { start: component.end, end: component.end, text: ` ${options.join(' ')}` };
  }
  const indent =
    last === undefined
      ? styleOf(text, 'keep').indent
      : (/^[ \t]*/.exec(text.slice(startOfLine(text, last.start)))?.[0] ?? '');
  const at = endOfLine(text, component.end);
  const added = options.map((option) => `${lineBreakOf(text)}${indent}${option}`).join('');
  return { start: at, end: at, text: added };
}

/**
 * A new shmem vdev at the end of a configuration, at a free place: on Arm a memory-mapped one, elsewhere a PCI
 * device, which qvm places itself.
 * @returns undefined when no place or no interrupt line is free
 */
export function newSharedMemory(analysis: Analysis, ...options: readonly string[]): Edit | undefined {
  const { text } = analysis.tree;
  const place = analysis.machine.target.architecture?.value === 'aarch64' ? placeFor(analysis) : [];
  if (place === undefined) return undefined;
  const lineBreak = lineBreakOf(text);
  const { indent } = styleOf(text, 'keep');
  const lines = ['vdev shmem', ...[...place, ...options].map((option) => indent + option), ''];
  const gap = text === '' ? '' : /[\r\n]$/.test(text) ? lineBreak : lineBreak + lineBreak;
  return { start: text.length, end: text.length, text: gap + lines.join(lineBreak) };
}

/** `loc` and `intr` for a factory page: the usual ones where they are free. */
function placeFor({ catalogue, layout, tree }: Analysis): string[] | undefined {
  const device = catalogue.vdev('shmem');
  const free = layout.freeSpace.place({ device });
  const line = layout.freeLines.interrupt({ device, before: tree.text.length });
  return free && line && [`loc ${hex(free.place)}`, `intr ${line.text}`];
}

function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
