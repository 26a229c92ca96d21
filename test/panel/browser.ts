import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
// @ts-expect-error a plain script without types
import { servePanel } from '../../scripts/panel.mjs';
import type { PageMessage } from '../../shared/panel';
// @ts-expect-error a plain script without types
import { launchChromium } from './chromium.mjs';

export interface Opened {
  readonly page: Page;
  /** What the page has sent so far, without `ready`. */
  sent(): Promise<PageMessage[]>;
  close(): Promise<void>;
}

interface Options {
  readonly picture?: string;
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
  /** English by default. */
  readonly language?: string;
}

/**
 * A page that is opened again forgets what the one before kept in it; a reload keeps it. Tests use a page after the other
 * because a new one costs a window of the browser, which takes longer than most tests.
 */
const FORGET = `{
  const opened = new URLSearchParams(location.search).get('opened');
  if (opened !== null && sessionStorage.getItem('opened') !== opened) {
    sessionStorage.clear();
    sessionStorage.setItem('opened', opened);
  }
}`;

/** Starts one server and one browser for a test file; pages are opened by each test. */
export function panelBrowser(): { open(options?: Options): Promise<Opened> } {
  // A browser on a busy machine is slow; no test here is about time.
  vi.setConfig({ testTimeout: 60_000 });
  let server: { url: string; close(): void };
  let browser: Browser;
  const idle: Page[] = [];
  let opened = 0;
  beforeAll(async () => {
    server = await servePanel({ keep: true });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return {
    async open({ picture = 'arm', theme = 'dark', width = 1280, height = 860, language } = {}) {
      const page = idle.pop() ?? (await newPage(browser));
      await page.setViewportSize({ width, height });
      await page.mouse.move(0, 0);
      const errors: string[] = [];
      const onError = (error: Error) => errors.push(error.message);
      const onConsole = (message: ConsoleMessage) => {
        // A browser asks for an icon that a plain page has not.
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
          errors.push(message.text());
      };
      page.on('pageerror', onError);
      page.on('console', onConsole);
      opened += 1;
      const more = language === undefined ? '' : `&language=${language}`;
      await page.goto(`${server.url}?picture=${picture}&theme=${theme}&opened=${opened}${more}`);
      const shown =
        picture === 'empty' || picture === 'none' ? '.empty' : '.windows [role=option], .table tr';
      await page.locator(shown).first().waitFor({ state: 'attached' });
      // Sizes are observed; what they change is drawn in the frames after.
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))',
      );
      return {
        page,
        sent: async () =>
          ((await page.evaluate('fakeHost.sent')) as PageMessage[]).filter((m) => m.type !== 'ready'),
        async close() {
          page.off('pageerror', onError);
          page.off('console', onConsole);
          idle.push(page);
          if (errors.length > 0) throw new Error(`the page reported: ${errors.join('; ')}`);
        },
      };
    },
  };
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(FORGET);
  return page;
}
