import type { OptionFact } from '../../catalogue/shape';

/** The arguments of an option's examples that stand at one position, without those of other options after. */
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
