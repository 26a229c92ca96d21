import type { Part } from '../syntax/part';
import type { ComponentNode, OptionNode } from '../syntax/tree';
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

/** The interrupts that an `intr`, `intrmap` or `msi` option names, in order. */
export function readInterrupts(option: OptionNode, component: ComponentNode): InterruptUse[] {
  const uses: InterruptUse[] = [];
  for (const argument of option.arguments) {
    const parts = argument.parts;
    const attribute = parts.find((part) => part.role === 'attribute');
    const vectorPart = parts.find((part) => part.role === 'vector');
    const rest = { component, option, count: 1n, attribute, vectorPart, hostVector: numberOf(vectorPart) };
    for (const [index, part] of parts.entries()) {
      if (part.role === 'controller') {
        const next = parts[index + 1];
        const linePart = next?.role === 'line' ? next : undefined;
        const controller = part.opaque ? undefined : part.text;
        uses.push({ ...rest, controller, controllerPart: part, linePart, line: numberOf(linePart) });
      } else if (part.role === 'line' && parts[index - 1]?.role !== 'controller') {
        uses.push({
          ...rest,
          controller: undefined,
          controllerPart: undefined,
          linePart: part,
          line: numberOf(part),
        });
      }
    }
  }
  return uses;
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
