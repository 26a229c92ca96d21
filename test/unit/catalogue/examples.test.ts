import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { COMMON_OPTIONS } from '../../../server/src/catalogue/options/common';
import { VM_OPTIONS } from '../../../server/src/catalogue/options/table';
import type { OptionFact } from '../../../server/src/catalogue/shape';
import { VDEVS } from '../../../server/src/catalogue/vdevs/table';
import { parse } from '../../../server/src/syntax/parser';

/** What the parser has to say against a text; nothing when it is well formed. */
function faults(text: string): string[] {
  const { options, strays, unterminated } = parse(text, BUILTIN);
  return [
    ...options
      .filter((option) => option.status !== 'known')
      .map((option) => `${option.status} ${option.name}`),
    ...options.flatMap((option) => option.missing.map((fact) => `${option.name} lacks ${fact.label}`)),
    ...strays.map((stray) => `stray ${stray.word.text}`),
    ...unterminated.map((word) => `unterminated ${word.text}`),
  ];
}

function cases(options: readonly OptionFact[], before: (option: OptionFact) => string): [string][] {
  return options.flatMap((option) =>
    (option.examples ?? []).map((example): [string] => [`${before(option)}${example}`]),
  );
}

function contextOf(option: OptionFact): string {
  if (option.context === 'vm') return '';
  if (option.context !== 'vdev') return `${option.context} `;
  const taker = VDEVS.find((vdev) => vdev.common.includes(option.name));
  return `vdev ${taker?.name} `;
}

const OPTION_CASES = cases([...VM_OPTIONS, ...COMMON_OPTIONS], contextOf);
const VDEV_CASES = VDEVS.flatMap((vdev): [string][] => [
  ...(vdev.examples ?? []).map((example): [string] => [example]),
  ...cases(vdev.options, () => `vdev ${vdev.name} `),
]);

describe('examples read without fault', () => {
  test.each(OPTION_CASES)('%s', (text) => expect(faults(text)).toEqual([]));
  test.each(VDEV_CASES)('%s', (text) => expect(faults(text)).toEqual([]));

  test('and a broken one does not', () => {
    expect(faults('ram')).not.toEqual([]);
    expect(faults('vdev pl011 threads 4')).not.toEqual([]);
    expect(faults('cmdline "root=')).not.toEqual([]);
  });
});
