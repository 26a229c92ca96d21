import { optionOf } from '../../machine/machine';
import type { ComponentNode } from '../../syntax/tree';

/**
 * Names of the options that a component still needs: the mandatory ones, and `intr` beside a `loc` (or `loc` beside
 * an `intr`) where the device is a memory-mapped one with a line. A `pass` or `reserve` without anything needs either.
 */
export function requiredWith(component: ComponentNode): ReadonlySet<string> {
  const required = new Set<string>();
  const has = (name: string) => optionOf(component, name) !== undefined;
  const { vdev } = component;
  for (const option of vdev?.options ?? []) {
    if (option.mandatory === true && !has(option.name)) required.add(option.name);
  }
  if (component.kind === 'pass' || component.kind === 'reserve') {
    if (!has('loc') && !has('intr')) required.add('loc').add('intr');
  } else if (vdev !== undefined) {
    const needsLine = vdev.needsInterrupt !== undefined;
    if (!has('loc') && (has('intr') || needsPlace(component))) required.add('loc');
    if (!has('intr') && needsLine && (has('loc') || vdev.pciByDefault !== true)) required.add('intr');
  }
  return required;
}

/** A vdev in memory, that is no PCI device without `loc`, and that has no place by default. */
function needsPlace({ vdev }: ComponentNode): boolean {
  if (vdev === undefined || vdev.pciByDefault === true || vdev.defaultSpace === 'none') return false;
  const window = vdev.windows.find((candidate) => candidate.option === 'loc');
  return window !== undefined && window.fallback === undefined;
}
