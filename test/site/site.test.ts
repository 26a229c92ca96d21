/** The site as it is published: its pages and their links, and the playground in a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkToRulePage } from '../../server/src/checks/rulePage';
import { ALL_RULES } from '../../server/src/checks/table';
import { buildSite } from '../../site/build';
import { textsOf } from '../../site/playground/fragment';
import { ROOT } from '../../site/root';
import { serveFolder } from '../../site/serve';
// @ts-expect-error a plain script without types
import { launchChromium } from '../panel/chromium.mjs';

const OUT = path.join(ROOT, 'out', 'site-tested');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launchChromium() as Promise<Browser>, buildSite(OUT)]);
  server = await serveFolder(OUT);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A page; what it asks of others than the site, and what it reports as an error, fails the test that closes it. */
async function open(
  address: string,
  { scheme = 'dark', width = 1280 }: { scheme?: 'dark' | 'light'; width?: number } = {},
) {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.url))
      wrong.push(request.url());
  });
  await page.goto(server.url + address);
  return {
    page,
    async close() {
      await page.close();
      expect(wrong).toEqual([]);
    },
  };
}

const panelOf = (page: Page) => page.frame({ url: /panel\.html$/ })!;
const findings = (page: Page) => page.locator('#findings li');

/** What axe finds; only colours differ between light and dark. */
async function violations(page: Page | Frame, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(axe);
  const only = rules === 'colours' ? `, runOnly: ['color-contrast']` : '';
  const run = `axe.run(document, { resultTypes: ['violations']${only} })`;
  const found = (await page.evaluate(run)) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('pages', () => {
  const pages = () =>
    readdirSync(OUT, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ name, html: readFileSync(path.join(OUT, name), 'utf8') }));

  test('lead nowhere that is not there', () => {
    const anchors = new Map(
      pages().map(({ name, html }) => [
        name,
        new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const dead = pages().flatMap(({ name, html }) =>
      [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        if (/^[a-z]+:/.test(link)) return [];
        const [target, anchor] = link.split('#');
        const file = target ? path.join(path.dirname(name), decodeURIComponent(target)) : name;
        const isThere = existsSync(path.join(OUT, file));
        const isAnchor = !anchor || /^(text|sample)=/.test(anchor) || anchors.get(file)?.has(anchor);
        return isThere && isAnchor ? [] : [`${name}: ${link}`];
      }),
    );
    expect(dead).toEqual([]);
    expect(anchors.size).toBeGreaterThan(120);
  });

  test('ask no other site for anything, and need no script', () => {
    const asked = pages().filter(({ html }) =>
      /<(script|img|link|iframe)[^>]*(src|href)="(https?:)?\/\//.test(html),
    );
    expect(asked.map(({ name }) => name)).toEqual([]);
    const scripts = pages().filter(({ html }) => /<script/.test(html));
    expect(scripts.map(({ name }) => name).sort()).toEqual([
      'playground/app/panel.html',
      'playground/index.html',
    ]);
  });

  test('have every rule, where links to rules lead', () => {
    for (const { id } of ALL_RULES) {
      process.env.QVMCONF_SITE = 'https://site.example/';
      const link = linkToRulePage(id, undefined)!;
      delete process.env.QVMCONF_SITE;
      expect(existsSync(path.join(OUT, new URL(link).pathname)), id).toBe(true);
    }
  });

  test('open the wrong example of a rule in the playground', async () => {
    const html = readFileSync(path.join(OUT, 'rules/peer-not-mutual.html'), 'utf8');
    const fragment = /playground\/index\.html(#text=[\w-]+)/.exec(html)?.[1];
    const names = (await textsOf(fragment!))?.map(({ name }) => name);
    expect(names).toEqual(['qvmconf.host.json', 'a.qvmconf', 'b.qvmconf']);
  });
});

test.each(['', 'rules/shared-page.html', 'hosts.html'])(
  '“%s” has nothing that axe finds, in dark and light, and fits a telephone',
  async (address) => {
    const { page, close } = await open(address, { width: 360 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page, 'colours')).toEqual([]);
    await close();
  },
);

test('wide tables scroll by themselves', async () => {
  const { page, close } = await open('reference.html', { width: 360 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await close();
});

describe('the playground', () => {
  test('finds a mistake while one types, draws the map, and keeps the text in the address', async () => {
    const { page, close } = await open('playground/index.html#sample=empty');
    await page.locator('.cm-content').click();
    await page.keyboard.insertText(
      'system guest\nram 0x80000000,64M\nvdev shmem\n    loc 0x1c050000\n    intr gic:38\n    create frames,4096\nvdev pl01\n    loc 0x1c090000\n    intr gic:37\n',
    );
    await findings(page).filter({ hasText: 'unknown-vdev' }).waitFor();
    const panel = panelOf(page);
    await panel.locator('.windows [data-label^="shmem"]').waitFor();
    expect(await panel.locator('.factory').textContent()).toContain('0x1c050018');
    await page.locator('.cm-content .k', { hasText: 'system' }).waitFor();

    await page.waitForFunction(() => location.hash.startsWith('#text='));
    await page.reload();
    await findings(page).filter({ hasText: 'unknown-vdev' }).waitFor();
    expect(await page.locator('.cm-content').innerText()).toContain('vdev pl01\n');
    expect(await page.locator('#sample').inputValue()).toBe('own');

    // What fixes it is offered at the mark.
    await page.locator('.cm-lintRange', { hasText: 'pl01' }).first().hover();
    await page.locator('.cm-diagnosticAction', { hasText: 'pl011' }).first().click();
    await page.locator('#findings:not(:has-text("unknown-vdev"))').waitFor({ state: 'attached' });
    expect(await page.locator('.cm-content').innerText()).toContain('vdev pl011\n');
    await close();
  });

  test('shows files beside each other as one host, and leads from the map to the text', async () => {
    const { page, close } = await open('playground/index.html#sample=shared-memory-pair', {
      scheme: 'light',
    });
    const panel = panelOf(page);
    await panel.locator('.windows [data-label^="shmem"]').waitFor();
    await page.getByRole('tab', { name: 'display.qvmconf' }).click();
    await panel.locator('h1', { hasText: 'display' }).waitFor();
    await panel.locator('.windows [data-label^="virtio-net"]').dblclick();
    await page.locator('.cm-activeLine', { hasText: 'vdev virtio-net' }).waitFor();
    await page.getByLabel('Sample').selectOption('host-mistakes');
    await findings(page).filter({ hasText: 'script-bind-mismatch' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await violations(panel)).toEqual([]);
    await close();
  });

  test('takes nothing of a text for markup', async () => {
    const { page, close } = await open('playground/index.html#sample=empty');
    await page.locator('.cm-content').click();
    await page.keyboard.insertText('system <img/src=x/onerror=alert(1)>\nram 0x80000000,64M\n');
    await page.locator('.cm-content .k').first().waitFor();
    await page.locator('.cm-content').getByText('img/src').first().hover();
    await page.locator('.cm-lsp-hover-tooltip').waitFor();
    expect(await page.locator('.cm-lsp-hover-tooltip img').count()).toBe(0);
    await close();
  });

  test('fits a telephone, with nothing that axe finds', async () => {
    const { page, close } = await open('playground/index.html#sample=mistakes', { width: 360 });
    await findings(page).first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Layout', exact: true }).click();
    await panelOf(page).locator('.windows [role=option]').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await close();
  });
});
