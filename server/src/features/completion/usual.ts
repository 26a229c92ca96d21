import type { Catalogue } from '../../catalogue/catalogue';
import type { OptionFact, VdevFact } from '../../catalogue/shape';
import { parse } from '../../syntax/parser';
import type { ComponentNode } from '../../syntax/tree';

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
export function usualValues(
  vdev: VdevFact | undefined,
  option: 'loc' | 'intr',
  catalogue: Catalogue,
): string[] {
  if (vdev === undefined) return [];
  const usual = option === 'loc' ? vdev.usual?.location : vdev.usual?.interrupt;
  const values = new Set(usual === undefined ? [] : [usual]);
  for (const component of exampleComponents(vdev, catalogue)) {
    for (const { name, arguments: given } of component.options) {
      if (name === option) for (const { word } of given) values.add(word.text);
    }
  }
  return [...values];
}

/** The arguments of an option's examples that stand at one position, without those of other options behind. */
export function exampleArguments(option: OptionFact, index: number): string[] {
  const values = new Set<string>();
  for (const example of option.examples ?? []) {
    const words: readonly string[] = example.match(/"[^"]*"|\S+/g) ?? [];
    const at = words.indexOf(option.name);
    const word = at < 0 ? undefined : words[at + 1 + index];
    if (word !== undefined) values.add(word);
  }
  return [...values];
}
