/** The manifest in other languages: what an editor shows of it is translated, all of it and nothing else. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeTexts } from '../../../scripts/generate/manifest/texts';
import { json, MANIFEST, WRITTEN_MANIFEST } from '../support/manifest';
import { fixedParts, LANGUAGES } from './support';

const ENGLISH: Readonly<Record<string, string>> = json('package.nls.json');

/** Fields of the manifest that an editor shows as text, wherever they are. */
const SHOWN =
  /^(title|label|name|description|markdownDescription|(markdown)?[eE]numDescriptions|displayName|altText|contextualTitle|userDescription|contents)$/;

/** What stays in English, or is a name: rules, the input that models read, and names that are ids. */
const AS_THEY_ARE =
  /^name$|^contributes\.(configuration\.(title|properties\.qvmconf\.rules\.properties\..*)|languageModelTools\.\d+\.(inputSchema\..*|name)|problem(Patterns|Matchers)\.\d+\.name)$/;

/** Each text of a shown field with the way to it. */
function shownTexts(value: unknown, way: readonly string[] = [], isShown = false): [string, string][] {
  if (typeof value === 'string') return isShown ? [[way.join('.'), value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([field, below]) =>
    shownTexts(below, [...way, field], isList ? isShown : SHOWN.test(field)),
  );
}

test('each text that an editor shows is a placeholder', () => {
  const written = shownTexts(WRITTEN_MANIFEST).filter(
    ([way, text]) => !AS_THEY_ARE.test(way) && !/^%.+%$/.test(text),
  );
  expect(written).toEqual([]);
});

test('each placeholder has a text, and each text a placeholder', () => {
  const used = [...JSON.stringify(WRITTEN_MANIFEST).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect([...new Set(used)].sort()).toEqual(Object.keys(ENGLISH).sort());
  expect(used.length).toBeGreaterThan(60);
});

test('a text that someone writes into the manifest gets its key, and one that is no longer there is dropped', () => {
  const manifest = structuredClone(WRITTEN_MANIFEST);
  manifest.contributes.commands.push({ command: 'qvmconf.dance', title: 'Dance' });
  manifest.contributes.problemMatchers.shift();
  const texts = takeTexts(manifest, ENGLISH);
  expect(manifest.contributes.commands.at(-1).title).toBe('%command.dance%');
  expect(texts['command.dance']).toBe('Dance');
  expect(Object.keys(ENGLISH).filter((key) => texts[key] === undefined)).toHaveLength(1);
});

test('every language has its file, and no other has one', () => {
  const files = readdirSync(path.resolve(import.meta.dirname, '../../..'));
  const ours = files.filter((file) => /^package\.nls\..+\.json$/.test(file) && file !== 'package.nls.json');
  expect(ours.sort()).toEqual(LANGUAGES.map((language) => `package.nls.${language}.json`));
});

describe.each(LANGUAGES)('%s', (language) => {
  const texts: Readonly<Record<string, string>> = json(`package.nls.${language}.json`);

  test('has every text, in the order of the English ones, and no other', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(ENGLISH));
  });

  test('has the same links, code and ends in each', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(fixedParts(text), key).toEqual(fixedParts(ENGLISH[key] ?? ''));
    }
  });
});

test('in English the manifest says what it said', () => {
  expect(JSON.stringify(MANIFEST)).not.toMatch(/"%[\w.-]+%"/);
  expect(MANIFEST.contributes.commands[0].title).toBe('Show Guest-Physical Layout');
});
