import type { InterruptUse } from '../../machine/interrupt';
import type { Place } from '../../text/place';

/** Where a line is written: `gic:37`, or the line alone. */
export function placeOfLine(use: InterruptUse): Place {
  const { linePart, controllerPart, option } = use;
  if (linePart === undefined) return { start: option.start, end: option.end };
  return { start: controllerPart?.start ?? linePart.start, end: linePart.end };
}

/** `pl011`, `pass`: what a message calls the user of a line. */
export function ownerOf({ component }: InterruptUse): string {
  return component.kind === 'vdev' ? `vdev ${component.type}` : component.kind;
}
