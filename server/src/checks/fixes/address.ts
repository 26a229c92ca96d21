import { hex } from '../../../../shared/address';
import { PAGE } from '../../../../shared/page';
import { describeSize } from '../../../../shared/size';
import { gapsBetween, nearestFit, spaceEnd } from '../../layout/free';
import type { Window } from '../../layout/window';
import type { ComponentNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** The free page-aligned place nearest to `wanted`, as if a component were not there; undefined when there is none. */
export function freePlace(
  { layout }: CheckSubject,
  component: ComponentNode | undefined,
  size: bigint,
  wanted: bigint,
): bigint | undefined {
  const others = layout.mem.windows
    .filter((window) => window.component === undefined || window.component !== component)
    .map((window) => ({ start: window.start, end: window.safeEnd }));
  return nearestFit(gapsBetween(others, spaceEnd(others), true), size, wanted);
}

/** Whether nothing but a component itself lies in `start … end`. */
export function isFree(
  { layout }: CheckSubject,
  component: ComponentNode,
  start: bigint,
  end: bigint,
): boolean {
  return !layout.mem.windows.some(
    (window) => window.component !== component && window.start < end && start < window.safeEnd,
  );
}

/**
 * Moves a vdev's window to the nearest free pages. Nothing is offered for passed-through memory, whose address the
 * hardware may give, nor for interrupt controllers, which want more than a page's alignment.
 */
export function moveWindow(subject: CheckSubject, window: Window): Fix[] {
  const { addressPart, component } = window;
  const movable = window.kind === 'vdev' || window.kind === 'factory-page';
  if (!movable || addressPart === undefined || component === undefined || window.space !== 'mem') return [];
  const size = window.openEnded ? PAGE : window.safeEnd - window.start;
  const to = freePlace(subject, component, size, window.start);
  if (to === undefined) return [];
  const what = window.kind === 'factory-page' ? 'the factory page' : `\`${window.label}\``;
  return [
    {
      title: `Move ${what} to ${hex(to)} (nearest free ${describeSize(size)})`,
      edits: [replace(addressPart, hex(to))],
      preferred: true,
    },
  ];
}
