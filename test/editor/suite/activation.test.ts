import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needsBridge, page, screenshot, until } from './bridge';
import { openSample } from './samples';

describe('activation', () => {
  it('comes with the first qvmconf document', async () => {
    const extension = vscode.extensions.getExtension('qvmconf.qvmconf');
    assert.ok(extension, 'VS Code has not found the extension');
    await openSample('.qvmconf');
    // Activation is by language: it follows the document, it is not part of opening it.
    await until(() => extension.isActive, 'the extension has not been activated');
    // An extension whose activation failed calls itself active as well; this is where it says why it failed.
    await extension.activate();
  });

  it('gives a qvmconf document its language', async () => {
    const { document } = await openSample('.qvmconf');
    assert.equal(document.languageId, 'qvmconf');
  });

  describe('in the window', () => {
    before(needsBridge);

    it('shows the document under its language name', async () => {
      const { document } = await openSample('.qvmconf');
      await page.waitFor('.statusbar-item[id="status.editor.mode"] >> text=qvm configuration');
      const shown = await page.text('.editor-instance .view-lines');
      const firstWord = /\S+/.exec(document.getText())?.[0] ?? '';
      assert.ok(shown.includes(firstWord), `"${firstWord}" is not on the screen: ${shown}`);
      await screenshot('activation');
    });
  });
});
