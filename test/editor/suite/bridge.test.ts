import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needsBridge, page, press, setTheme, themes, type, webview } from './bridge';

/** A policy as strict as the panel's own: what works here works there. */
const POLICY = `default-src 'none'; style-src 'nonce-n'; script-src 'nonce-n'`;
const CONTENT = `<!doctype html><html lang="en"><head><title>t</title>
  <meta http-equiv="Content-Security-Policy" content="${POLICY}"></head>
  <body><main><h1>Layout</h1><button id="more">0</button><input aria-label="Filter"><input id="unnamed"></main>
  <script nonce="n">more.onclick = () => { more.textContent = Number(more.textContent) + 1; };</script>
  </body></html>`;

/** The other tests trust what these actions tell them. */
describe('the bridge', () => {
  before(needsBridge);

  it('sets each theme', async () => {
    const { Dark, Light, HighContrast, HighContrastLight } = vscode.ColorThemeKind;
    const kinds: vscode.ColorThemeKind[] = [];
    for (const theme of themes) {
      await setTheme(theme);
      kinds.push(vscode.window.activeColorTheme.kind);
    }
    assert.deepEqual(kinds, [Dark, Light, HighContrast, HighContrastLight]);
  });

  it('rejects what the page cannot do', async () => {
    await assert.rejects(
      page.evaluate(() => {
        throw new Error('from the page');
      }),
      /from the page/,
    );
  });

  describe('in a webview', () => {
    let panel: vscode.WebviewPanel;

    before(async () => {
      panel = vscode.window.createWebviewPanel('qvmconf.bridge', 'Bridge', vscode.ViewColumn.One, {
        enableScripts: true,
      });
      panel.webview.html = CONTENT;
      await webview.waitFor('h1');
    });

    after(() => panel.dispose());

    it('reads and clicks', async () => {
      assert.equal(await webview.text('h1'), 'Layout');
      await webview.click('#more');
      await webview.waitFor('#more:has-text("1")');
      assert.equal(await webview.count('button'), 1);
      assert.equal(await webview.attribute('input', 'aria-label'), 'Filter');
    });

    it('types where the focus is', async () => {
      await webview.focus('input');
      await type('shmem');
      await press('Backspace');
      const typed = await webview.evaluate(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.value,
        'input',
      );
      assert.equal(typed, 'shme');
    });

    it('finds what axe finds, and no more', async () => {
      const violations = await webview.axe();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes.length}`),
        ['label 1'],
      );
    });
  });
});
