/** The client's own texts in other languages: each that the sources use is translated, and nothing else. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { plural, speak, t } from '../../../client/words';
import { callsIn } from '../../../scripts/generate/words/calls';
import { json } from '../support/manifest';
import { sourceFiles } from '../support/sourceFiles';
import { fixedParts, LANGUAGES } from './support';
import { untranslatedIn } from './untranslated';

const FOLDER = path.resolve(import.meta.dirname, '../../../l10n');
const ENGLISH = Object.keys(json('l10n/bundle.l10n.json'));
const CALLS = sourceFiles('client').flatMap(({ file, text }) =>
  callsIn(file, text).map((call) => ({ ...call, file })),
);

/** They translate tables that the server has as well; `scripts/generate/words.ts` knows those. */
const OF_TABLES = [
  'client/src/features/assistantTools.ts',
  'client/src/features/newConfiguration.ts',
  'client/webview/emptyView.ts',
  'client/webview/factoryView.ts',
  'client/webview/facts.ts',
  'client/webview/noteViews.ts',
  'client/webview/sharing/cardView.ts',
  'client/webview/sharing/controls.ts',
  'client/webview/stripsView.ts',
  'client/webview/summary.ts',
  'client/webview/tableView.ts',
];

/** The same in every language, or seen by nobody. */
const NAMES = new Set(['Suggest', 'Open', 'HEAD', 'HEAD~1', 'git', 'PCI · ']);

afterEach(() => speak());

describe('texts in the sources', () => {
  test('are found', () => {
    const source = "const a = t('One {0}', 1);\nconst b = () => [t('Two'), t(word)];\nnot.t('Three');";
    expect(callsIn('a.ts', source)).toEqual([
      { text: 'One {0}', values: 1, isLate: false },
      { text: 'Two', values: 0, isLate: true },
      { values: 0, isLate: true },
    ]);
    expect(CALLS.length).toBeGreaterThan(300);
  });

  test('are written as they are, where translators find them', () => {
    const computed = CALLS.filter(({ text, file }) => text === undefined && !OF_TABLES.includes(file));
    expect(computed).toEqual([]);
  });

  test('leave none that is shown as it is written', () => {
    expect(untranslatedIn('a.ts', "h('p', { title: 'One' }, x ? 'Two' : t('Three'), `Four`)")).toEqual([
      'Two',
      'Four',
      'One',
    ]);
    const left = sourceFiles('client').flatMap(({ file, text }) =>
      untranslatedIn(file, text)
        .filter((words) => !NAMES.has(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(left).toEqual([]);
  });

  test('are asked for after the language is known', () => {
    expect(CALLS.filter(({ isLate }) => !isLate)).toEqual([]);
  });

  test('get as many values as they have places', () => {
    const wrong = CALLS.filter(
      ({ text, values }) => text !== undefined && new Set(text.match(/\{\d+\}/g)).size !== values,
    );
    expect(wrong).toEqual([]);
  });
});

test('every language has its bundle, and no other has one', () => {
  const names = ['bundle.l10n.json', ...LANGUAGES.map((language) => `bundle.l10n.${language}.json`)];
  expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  expect(json('package.json').l10n).toBe('./l10n');
});

describe.each(LANGUAGES)('%s', (language) => {
  const texts: Readonly<Record<string, string>> = json(`l10n/bundle.l10n.${language}.json`);

  test('has every text, in the order of the English ones, and no other', () => {
    expect(Object.keys(texts)).toEqual(ENGLISH);
  });

  test('has the same places for values, code and ends in each', () => {
    for (const [english, text] of Object.entries(texts)) {
      expect(text.trim(), english).not.toBe('');
      expect(fixedParts(text), english).toEqual(fixedParts(english));
    }
  });
});

describe('a text', () => {
  test('is in the language that was set, with its values', () => {
    speak({ 'Moved from {0} to {1}': 'Nach {1}, von {0}' });
    expect(t('Moved from {0} to {1}', '$1', 0)).toBe('Nach 0, von $1');
  });

  test('is English without a language, and where it has no translation', () => {
    expect(t('Saved {0}', 'a')).toBe('Saved a');
    speak({ Saved: 'Gespeichert' });
    expect(t('toString')).toBe('toString');
    expect(t('{0} and {1}', 'a')).toBe('a and {1}');
  });

  test('follows a number', () => {
    expect([0, 1, 2].map((count) => plural(count, 'one', 'many'))).toEqual(['many', 'one', 'many']);
  });
});
