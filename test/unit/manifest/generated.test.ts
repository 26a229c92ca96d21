/**
 * Grammar, language configuration and settings are made from the catalogue and from the declaration of the settings.
 * When this fails, `npm run generate` mends it.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { GENERATED as GRAMMARS } from '../../../scripts/generate/grammar';
import { GENERATED as MANIFEST } from '../../../scripts/generate/manifest';
import { staleMessage } from '../../../scripts/generated';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { SETTINGS, type SettingDeclaration } from '../../../server/src/settings/declaration';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test.each([...GRAMMARS, ...MANIFEST])('$path is what it is made from', ({ path: relative, text }) => {
  const file = path.join(ROOT, relative);
  const written = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  expect(written === text(), staleMessage(relative)).toBe(true);
});

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
