import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import type { ContextKind, OptionFact, VdevFact } from '../../../server/src/catalogue/shape';
import { resolveItem } from '../../../server/src/features/completion/resolve';
import { analyse } from '../support/analysis';
import { accept, complete, labels } from './complete';

/** Every option in every context that has it, as the text before the option. */
const CASES: [string, OptionFact][] = [];
function add(before: string, kind: ContextKind, vdev?: VdevFact): void {
  for (const option of BUILTIN.optionsOf(kind, vdev).values()) CASES.push([before, option]);
}
add('', 'vm');
for (const kind of ['cpu', 'pass', 'reserve'] as const) add(`${kind} `, kind);
for (const vdev of BUILTIN.vdevs) add(`vdev ${vdev.name} `, 'vdev', vdev);
/** The common options, in a vdev that the catalogue does not know. */
add('vdev some-other ', 'vdev');

/** `generate` has its place after `fdt` alone. */
const leadTo = (context: string, option: OptionFact) => (option.name === 'generate' ? 'fdt ' : context);

describe('options of the catalogue', () => {
  test('there are many', () => expect(CASES.length).toBeGreaterThan(200));

  test.each(CASES)(
    '%s offers an option by an empty word and by its first letters: $name',
    (context, option) => {
      const lead = leadTo(context, option);
      expect(labels(`${lead}¦`)).toContain(option.name);
      const typed = option.name.slice(0, Math.max(1, option.name.length - 1));
      const text = accept(`${lead}${typed}¦`, option.name).trimEnd();
      const tree = analyse(text).tree;
      expect(text).toBe(`${lead}${option.name}`);
      expect(tree.options.at(-1)?.fact?.name).toBe(option.name);
    },
  );

  test.each(CASES)('%s documents it when asked: $name', (context, option) => {
    const item = complete(`${leadTo(context, option)}¦`).find(({ label }) => label === option.name)!;
    expect(item.documentation).toBeUndefined();
    const { documentation } = resolveItem(item, BUILTIN, undefined);
    expect(documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining(option.description),
    });
  });
});

describe('vdevs of the catalogue', () => {
  const vdevs = BUILTIN.vdevs.map((vdev): [string, VdevFact] => [vdev.name, vdev]);

  test.each(vdevs)('%s is offered as a type', (name, vdev) => {
    const items = complete('vdev ¦');
    const item = items.find(({ label }) => label === name)!;
    expect(resolveItem(item, BUILTIN, undefined).documentation).toMatchObject({
      value: expect.stringContaining(vdev.description),
    });
    expect(accept(`vdev ${name.slice(0, 2)}¦`, name)).toBe(`vdev ${name}`);
  });

  test.each(vdevs)('%s keeps the spelling that was begun', (name) => {
    expect(accept('vdev vdev-¦', `vdev-${name}`)).toBe(`vdev vdev-${name}`);
    expect(accept('vdev vdev-x¦.so', `vdev-${name}.so`)).toBe(`vdev vdev-${name}.so`);
  });
});

/** Whether something for some architectures may stand in a vdev for others; absent is all of them. */
function sharesOne(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((architecture) => b.includes(architecture));
}

describe('words of the catalogue', () => {
  const words = CASES.flatMap(([context, option]) =>
    option.arguments.flatMap((argument, index): [string, string][] => {
      if (index > 0 || argument.form === 'schedule' || argument.form === 'pass-interrupt') return [];
      const vdev = BUILTIN.vdev(context.split(' ')[1] ?? '');
      return (argument.words ?? [])
        .filter(({ architectures }) => sharesOne(architectures, vdev?.architectures))
        .map(({ word }) => [`${leadTo(context, option)}${option.name} `, word]);
    }),
  );

  test('there are many', () => expect(words.length).toBeGreaterThan(50));

  test.each(words)('%s offers %s', (text, word) => {
    expect(labels(`${text}¦`)).toContain(word);
    // A digit may be all that its author means, and is left alone.
    const begun = /^\d/.test(word) ? '' : word.slice(0, 1);
    expect(accept(`${text}${begun}¦`, word)).toBe(`${text}${word}`);
  });

  test.each(BUILTIN.variables.map((variable) => [variable.name]))('set offers %s', (name) => {
    expect(labels('set ¦')).toContain(name);
    expect(accept(`set ${name.slice(0, 3)}¦ on`, name)).toBe(`set ${name} on`);
  });

  test.each(
    BUILTIN.variables
      .filter(({ type }) => type === 'boolean' || type === 'tristate')
      .map(({ name }) => [name]),
  )('set %s offers on and off', (name) => {
    expect(labels(`set ${name} ¦`)).toEqual(expect.arrayContaining(['on', 'off']));
  });
});
