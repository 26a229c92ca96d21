/** What is made from tables in the code says what it should; that it is not stale, `test/unit/generated.test.ts` sees to. */
import { describe, expect, test } from 'vitest';
import { GENERATED as GRAMMARS } from '../../../scripts/generate/grammar';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { SETTINGS, type SettingDeclaration } from '../../../server/src/settings/declaration';

test('the grammar knows every word of the catalogue', () => {
  const grammar = GRAMMARS[0]?.text() ?? '';
  const words = [
    ...BUILTIN.options,
    ...BUILTIN.commonOptions,
    ...BUILTIN.vdevs,
    ...BUILTIN.vdevs.flatMap((vdev) => vdev.options),
    ...BUILTIN.variables,
  ].map(({ name }) => name);
  expect(words.filter((word) => !new RegExp(`[|:(]${word}[|)]`).test(grammar))).toEqual([]);
});

describe.each(Object.entries<SettingDeclaration>(SETTINGS))('setting %s', (_name, setting) => {
  test('has a description of whole sentences and a default that it allows', () => {
    expect(setting.markdownDescription).toMatch(/^[A-Z][\s\S]*\.$/);
    if (setting.enum !== undefined) expect(setting.enum).toContain(setting.default);
    if (setting.enumDescriptions !== undefined)
      expect(setting.enumDescriptions).toHaveLength(setting.enum?.length ?? 0);
  });
});
