/** The page in other languages: nothing of it stays English that has a translation, and long words fit narrow views. */
import { afterEach, expect, test } from 'vitest';
import { LANGUAGES } from '../unit/languages/support';
import { json } from '../unit/support/manifest';
import { type Opened, panelBrowser } from './browser';

const browser = panelBrowser();
let opened: Opened;

afterEach(() => opened.close());

/** Texts and names of the page, without those of drawings and registers, which are facts in English, and of keys. */
const SAID = `(() => {
  const said = [];
  for (const element of document.body.querySelectorAll(':not(svg *, script, kbd, th[scope=row])')) {
    for (const name of ['aria-label', 'title', 'placeholder']) said.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
  }
  return said.map((words) => words.trim()).filter(Boolean);
})()`;

const said = async () => (await opened.page.evaluate(SAID)) as string[];

const sideways = () => opened.page.evaluate('document.documentElement.scrollWidth - innerWidth');

const textsOf = (language: string): Readonly<Record<string, string>> =>
  json(`l10n/bundle.l10n.${language}.json`);

/** Texts that have a translation, in English all the same. */
const english = async (texts: Readonly<Record<string, string>>) =>
  (await said()).filter((words) => Object.hasOwn(texts, words) && texts[words] !== words);

test.each(LANGUAGES)(
  '%s is spoken in every view, at 320 pixels without sideways scrolling',
  async (language) => {
    const texts = textsOf(language);
    opened = await browser.open({ language, width: 320, height: 720 });
    const { page } = opened;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    for (const key of ['', 't', 's', '?']) {
      if (key !== '') await page.keyboard.press(key);
      if (key === 't') await page.locator('.table tr').first().waitFor();
      if (key === 's') await page.locator('.steps li').first().waitFor();
      expect(await english(texts), key).toEqual([]);
      expect(await sideways(), key).toBeLessThanOrEqual(0);
    }
    expect(await said()).toEqual(expect.arrayContaining([texts.Keys, texts.Close, texts['next conflict']]));
  },
);

// German has the longest words.
test.each([
  ['mistakes', 'Conflict'],
  ['empty', 'Insert This Example'],
])('of %s the page speaks German too', async (picture, words) => {
  const texts = textsOf('de');
  opened = await browser.open({ language: 'de', picture, width: 320, height: 720 });
  expect(await english(texts)).toEqual([]);
  expect(await sideways()).toBeLessThanOrEqual(0);
  expect(await said()).toContain(texts[words]);
});

test('without words the page is English', async () => {
  opened = await browser.open({ picture: 'empty' });
  expect(await opened.page.locator('html').getAttribute('lang')).toBe('en');
  expect(await said()).toContain('Insert This Example');
});
