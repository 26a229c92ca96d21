import type { ControllerKind } from '../../../shared/picture';
import type { Catalogue } from '../catalogue/catalogue';
import type { VdevFact } from '../catalogue/shape';
import { readNumber } from '../syntax/number';
import { parse } from '../syntax/parser';
import type { ComponentNode } from '../syntax/tree';

/** Where published configurations have a device, in memory or at ports. */
interface UsualPlace {
  readonly space: 'mem' | 'io';
  readonly address: bigint;
}

/** A line that published configurations give a device, and the kind of PIC that has it. */
interface UsualLine {
  readonly kind: ControllerKind;
  readonly line: bigint;
}

/** The components of a vdev's examples, read once for each vdev. */
const EXAMPLES = new WeakMap<VdevFact, readonly ComponentNode[]>();

export function exampleComponents(vdev: VdevFact, catalogue: Catalogue): readonly ComponentNode[] {
  let components = EXAMPLES.get(vdev);
  if (components === undefined) {
    components = (vdev.examples ?? []).flatMap((example) => parse(example, catalogue).components);
    EXAMPLES.set(vdev, components);
  }
  return components;
}

/** What published configurations write for `loc` or `intr` of a vdev, the usual first. */
function usualValues(vdev: VdevFact, option: 'loc' | 'intr', catalogue: Catalogue): string[] {
  const usual = option === 'loc' ? vdev.usual?.location : vdev.usual?.interrupt;
  const values = new Set(usual === undefined ? [] : [usual]);
  for (const component of exampleComponents(vdev, catalogue)) {
    for (const { name, arguments: given } of component.options) {
      if (name === option) for (const { word } of given) values.add(word.text);
    }
  }
  return [...values];
}

/** The places that published configurations give a vdev, the usual first; PCI functions are not among them. */
export function usualPlaces(vdev: VdevFact | undefined, catalogue: Catalogue): UsualPlace[] {
  if (vdev === undefined) return [];
  return usualValues(vdev, 'loc', catalogue).flatMap((text) => {
    const match = /^(?:(mem|io):)?([^:,]+)/.exec(text);
    const address = readNumber(match?.[2] ?? '', 'hexadecimal').value;
    const stated = match?.[1] as UsualPlace['space'] | undefined;
    const space = stated ?? (vdev.defaultSpace === 'io' ? 'io' : 'mem');
    return address === undefined ? [] : [{ space, address }];
  });
}

/** The lines that published configurations give a vdev, the usual first. */
export function usualLines(vdev: VdevFact | undefined, catalogue: Catalogue): UsualLine[] {
  if (vdev === undefined) return [];
  return usualValues(vdev, 'intr', catalogue)
    .flatMap((text) => text.split(','))
    .flatMap((text) => {
      const [, name, line] = /^(\w+):(\d+)$/.exec(text) ?? [];
      if (name === undefined || line === undefined) return [];
      const owner = catalogue.vdevs.find(({ controller }) => controller?.defaultName === name);
      // An I/O APIC has no name of its own, so that every file names it itself.
      return [{ kind: owner?.controller?.kind ?? 'ioapic', line: BigInt(line) }];
    });
}
