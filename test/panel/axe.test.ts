import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { panelBrowser } from './browser';

const browser = panelBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const CASES = ['dark', 'light', 'hc-dark', 'hc-light'].flatMap((theme) => [
  { theme, picture: 'arm', width: 1280 },
  { theme, picture: 'x86', width: 700 },
  { theme, picture: 'unknown', width: 320 },
  { theme, picture: 'empty', width: 700 },
]);

describe('axe finds nothing', () => {
  it.each(CASES)(
    'in $theme, $picture, $width pixels wide, as map, as table and with the keys open',
    async (options) => {
      const opened = await browser.open(options);
      await opened.page.evaluate(axe);
      const run = async () => {
        const { violations } = (await opened.page.evaluate('axe.run(document)')) as {
          violations: Violation[];
        };
        return violations.map(
          (v) => `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 200)} ${n.failureSummary}`).join('\n')}`,
        );
      };
      expect(await run()).toEqual([]);
      await opened.page.keyboard.press('t');
      expect(await run()).toEqual([]);
      await opened.page.keyboard.press('?');
      expect(await run()).toEqual([]);
      await opened.close();
    },
  );
});
