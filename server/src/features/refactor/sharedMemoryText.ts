import type { Analysis } from '../../analysis/analysis';
import type { ComponentNode } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, indentStep, lineEnd, startOfLine } from '../../text/lines';
import { endOfVdevs, insertVdev } from '../newVdev/insertVdev';
import { type NewOption, placeOptions } from '../newVdev/newOptions';

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
      ? indentStep(text)
      : (/^[ \t]*/.exec(text.slice(startOfLine(text, last.start)))?.[0] ?? '');
  const at = endOfLine(text, component.end);
  const added = options.map((option) => `${lineEnd(text)}${indent}${option}`).join('');
  return { start: at, end: at, text: added };
}

/**
 * A new shmem vdev at a free place, on Arm a memory-mapped one, elsewhere a PCI device, which qvm places itself.
 * @returns undefined when no place or no interrupt line is free
 */
export function newSharedMemory(analysis: Analysis, ...more: readonly NewOption[]): Edit | undefined {
  const device = analysis.catalogue.vdev('shmem');
  if (device === undefined) return undefined;
  const architecture = analysis.machine.target.architecture?.value;
  const before = endOfVdevs(analysis);
  const isMapped = architecture === 'aarch64';
  const place = isMapped ? placeOptions({ analysis, before, architecture }, device) : [];
  return isMapped && place.length < 2 ? undefined : insertVdev(analysis, device.name, [...place, ...more]);
}
