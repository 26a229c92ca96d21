import { type Part, partOf } from '../syntax/part';
import type { ComponentNode, OptionNode } from '../syntax/tree';
import type { Place } from '../text/place';
import { numberOf } from './number';

/** One use of a guest interrupt line. */
export interface InterruptUse {
  readonly component: ComponentNode;
  readonly option: OptionNode;
  /** Name of the PIC as written; undefined when it cannot be known, or where a bare number stands (`reserve`). */
  readonly controller: string | undefined;
  readonly controllerPart: Part | undefined;
  readonly line: bigint | undefined;
  readonly linePart: Part | undefined;
  /** Consecutive lines from `line`; more than one for the message frame of a GICv2. */
  readonly count: bigint;
  readonly attribute: Part | undefined;
  readonly hostVector: bigint | undefined;
  readonly vectorPart: Part | undefined;
}

/** The interrupts that an `intr` or `intrmap` option names, in order. */
export function readInterrupts(option: OptionNode, component: ComponentNode): InterruptUse[] {
  const uses: InterruptUse[] = [];
  for (const { parts } of option.arguments) {
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part?.role === 'controller') {
        const next = parts[index + 1];
        const linePart = next?.role === 'line' ? next : undefined;
        uses.push(interruptUse(option, component, part, linePart, parts));
      } else if (part?.role === 'line' && parts[index - 1]?.role !== 'controller') {
        uses.push(interruptUse(option, component, undefined, part, parts));
      }
    }
  }
  return uses;
}

function interruptUse(
  option: OptionNode,
  component: ComponentNode,
  controllerPart: Part | undefined,
  linePart: Part | undefined,
  parts: readonly Part[],
): InterruptUse {
  const vectorPart = partOf(parts, 'vector');
  return {
    component,
    option,
    controller: controllerPart === undefined || controllerPart.opaque ? undefined : controllerPart.text,
    controllerPart,
    line: numberOf(linePart),
    linePart,
    count: 1n,
    attribute: partOf(parts, 'attribute'),
    hostVector: numberOf(vectorPart),
    vectorPart,
  };
}

/** The range of lines that a GICv2 message frame takes: `msi address,base,count`. */
export function readMessageFrame(
  option: OptionNode,
  component: ComponentNode,
  controller: string,
): InterruptUse | undefined {
  const parts = option.arguments[0]?.parts ?? [];
  const linePart = parts.find((part) => part.role === 'line');
  const count = numberOf(parts.find((part) => part.role === 'count'));
  const line = numberOf(linePart);
  if (line === undefined || count === undefined || count === 0n) return undefined;
  return {
    component,
    option,
    controller,
    controllerPart: undefined,
    line,
    linePart,
    count,
    attribute: undefined,
    hostVector: undefined,
    vectorPart: undefined,
  };
}

/** Where a line is written: `gic:37`, or the line alone. */
export function placeOfLine({ linePart, controllerPart, option }: InterruptUse): Place {
  if (linePart === undefined) return { start: option.start, end: option.end };
  return { start: controllerPart?.start ?? linePart.start, end: linePart.end };
}
