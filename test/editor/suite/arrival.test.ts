import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { arrive } from '../../../scripts/arrival/extension.cjs';
import { needsBridge, page, resize, until, webview } from './bridge';

const closeAll = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** The labels of the tabs of each column, the one in front first. */
const columns = () =>
  vscode.window.tabGroups.all.map(({ tabs }) =>
    [...tabs].sort((a, b) => Number(b.isActive) - Number(a.isActive)).map(({ label }) => label),
  );

describe('arriving', () => {
  before(closeAll);
  afterEach(closeAll);

  it('shows a sample beside its layout, and the walkthrough', async () => {
    await arrive();
    await until(() => columns().length === 2, 'no second column');
    const [[sample, walkthrough] = [], [layout] = []] = columns();
    assert.equal(sample, 'camera.qvmconf');
    // VS Code's own name for the page differs between versions.
    assert.match(walkthrough ?? '', /^(Walkthrough|Welcome)/);
    assert.match(layout ?? '', /^Layout/);
  });

  describe('from the walkthrough', () => {
    before(needsBridge);

    it('shows its steps with a picture', async () => {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'qvmconf.qvmconf#start');
      // A narrower page has no room for pictures.
      await resize(1440, 900);
      await page.click('.getting-started-step:has-text("Point at any address")');
      await page.waitFor('.getting-started-media img');
      await resize(1280, 800);
    });

    it('opens an example with the hover of an address', async () => {
      await vscode.commands.executeCommand('qvmconf.openExample', 'hover');
      assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'untitled');
      await page.waitFor('.monaco-hover:not(.hidden) >> text=Factory page');
    });

    it('opens an example with its layout', async () => {
      await vscode.commands.executeCommand('qvmconf.openExample', 'layout');
      await webview.waitFor('text:has-text("shmem factory page")');
    });

    it('opens an example with fixes for a mistake', async () => {
      await vscode.commands.executeCommand('qvmconf.openExample', 'fix');
      await page.waitFor('.action-widget >> text=Use `gic:40`');
    });
  });
});
