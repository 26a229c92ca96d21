import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Opened, panelBrowser } from './browser';

const browser = panelBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The fullest picture in every theme, the others in one each. */
const CASES: readonly { theme: string; picture: string; width: number; rules: Rules }[] = [
  { theme: 'dark', picture: 'arm', width: 1280, rules: 'all' },
  ...['light', 'hc-dark', 'hc-light'].map((theme) => ({
    theme,
    picture: 'arm',
    width: 1280,
    rules: 'colours' as const,
  })),
  { theme: 'dark', picture: 'x86', width: 700, rules: 'all' },
  { theme: 'light', picture: 'unknown', width: 320, rules: 'all' },
  { theme: 'hc-dark', picture: 'empty', width: 700, rules: 'all' },
];

type State = [string, (opened: Opened) => Promise<unknown>];

/** What is not on show at first. */
const STATES: State[] = [
  ['the export menu open', ({ page }) => page.locator('.menu summary').click()],
  [
    'configurations side by side',
    async ({ page }) => {
      await page.getByRole('button', { name: 'side by side' }).click();
      await page.locator('.compare .q-shared').first().waitFor({ state: 'attached' });
    },
  ],
  [
    'a comparison with an earlier layout',
    async ({ page }) => {
      await page.evaluate(`fakeHost.against('earlier')`);
      await page.locator('.compared:not([hidden])').waitFor();
    },
  ],
  [
    'the fixes of a conflict',
    async ({ page }) => {
      await page.getByRole('button', { name: 'More fixes…' }).first().click();
      await page.locator('.fixes li').first().waitFor();
    },
  ],
  [
    'the factory page zoomed to its registers',
    async ({ page }) => {
      await page.locator('.windows [data-label^="shmem"]').click();
      await page.keyboard.press('z');
      await page.locator('.windows text', { hasText: 'vector' }).waitFor();
    },
  ],
  [
    'the field for places, wrongly filled',
    async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('nowhere');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid=true]').waitFor();
    },
  ],
  [
    'shared memory after a request',
    async ({ page }) => {
      await page.keyboard.press('s');
      await page.locator('.sharing .steps li').first().waitFor();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
      await page.locator('.sharing tr.changed').first().waitFor();
    },
  ],
  [
    'a list of what is found',
    async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('virtio');
      await page.locator('.find [role=option]').first().waitFor();
    },
  ],
  [
    'a free range, and a list of what can be added there',
    async ({ page }) => {
      await page.locator('.windows [data-label^="pl011"]').click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Insert');
      await page.locator('.adding [role=option]').first().waitFor();
    },
  ],
  [
    'machines side by side, and names to choose among',
    async ({ page }) => {
      await page.getByRole('button', { name: 'side by side' }).click();
      await page.locator('.compare .q-shared').first().waitFor({ state: 'attached' });
      await page.getByRole('combobox', { name: /^Show only/ }).focus();
      await page.keyboard.type('pl0');
      await page.keyboard.press('Enter');
      await page.locator('.only [role=option]').first().waitFor();
    },
  ],
  [
    'the menu of a window',
    async ({ page }) => {
      await page.locator('.windows [data-label^="pl011"]').click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
  ],
  [
    'what was done, with a way back',
    ({ page }) => page.evaluate(`fakeHost.say({ type: 'done', message: 'Moved', undo: true })`),
  ],
  [
    'a window on its way',
    async ({ page }) => {
      await page.locator('.windows [data-label^="pl011"]').click();
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('.q-ghost').waitFor();
    },
  ],
  [
    'a stopped server',
    async ({ page }) => {
      await page.evaluate(`fakeHost.say({ type: 'server', state: 'stopped' })`);
      await page.locator('.banner').waitFor();
    },
  ],
];

/** Only colours differ between themes; what else there is to find is found in one. */
type Rules = 'all' | 'colours';

async function violationsOf({ page }: Opened, rules: Rules = 'all'): Promise<string[]> {
  const options = {
    // Of each other result only a count is kept: gathering them takes longer than finding them.
    resultTypes: ['violations'],
    ...(rules === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
  };
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = (await page.evaluate(run)) as { violations: Violation[] };
  return violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 200)} ${n.failureSummary}`).join('\n')}`,
  );
}

describe('axe finds nothing', () => {
  test.each(CASES)(
    'in $theme, $picture, $width pixels wide, as map, as table and with the keys open',
    async ({ rules, ...options }) => {
      const opened = await browser.open(options);
      await opened.page.evaluate(axe);
      expect(await violationsOf(opened, rules)).toEqual([]);
      await opened.page.keyboard.press('t');
      expect(await violationsOf(opened, rules)).toEqual([]);
      await opened.page.keyboard.press('?');
      expect(await violationsOf(opened, rules)).toEqual([]);
      await opened.close();
    },
  );

  // The two themes that are furthest apart; the colours of the others are those of the cases above.
  test.each(STATES)('dark and in light high contrast, with %s', async (_name, reach) => {
    const opened = await browser.open({ theme: 'dark' });
    await opened.page.evaluate(axe);
    await reach(opened);
    expect(await violationsOf(opened)).toEqual([]);
    await opened.page.evaluate(`fakeHost.theme('hc-light')`);
    expect(await violationsOf(opened, 'colours')).toEqual([]);
    await opened.close();
  });
});
