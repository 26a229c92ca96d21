import { hex } from '../../../../shared/address';
import { PAGE } from '../../../../shared/page';
import type { Analysis } from '../../analysis/analysis';
import { readNumber } from '../../syntax/number';
import type { ComponentNode } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { FreeSpace } from '../completion/freeSpace';
import { styleOf } from '../format/style';
import { lineEnd, lineStart } from './lines';

/** Adds options behind the last of a component, on its line or on lines of their own, as the others stand. */
export function addOptions({ tree }: Analysis, component: ComponentNode, options: readonly string[]): Edit {
  const { text } = tree;
  const last = component.options.at(-1);
  if (last !== undefined && lineStart(text, last.start) === lineStart(text, component.start)) {
    return { start: component.end, end: component.end, text: ` ${options.join(' ')}` };
  }
  const indent =
    last === undefined
      ? styleOf(text, 'keep').indent
      : (/^[ \t]*/.exec(text.slice(lineStart(text, last.start)))?.[0] ?? '');
  const at = lineEnd(text, component.end);
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
function placeFor(analysis: Analysis): string[] | undefined {
  const free = new FreeSpace(analysis, undefined);
  const { location = '' } = analysis.catalogue.vdev('shmem')?.usual ?? {};
  const usual = readNumber(location, 'hexadecimal').value ?? PAGE;
  const start = free.isFree('mem', usual, PAGE) ? usual : free.devicePlaces(PAGE, PAGE, usual)[0]?.start;
  const device = analysis.catalogue.vdev('shmem');
  const line = analysis.layout.freeLines.interrupt({ device, before: analysis.tree.text.length });
  if (start === undefined || line === undefined) return undefined;
  return [`loc ${hex(start)}`, `intr ${line.text}`];
}

function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
