import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { needsBridge, page, screenshot, until } from './bridge';
import { openSample } from './samples';

const row = (label: string) => `.monaco-list-row:has-text("${label}")`;

/** A build file with a configuration inside that wants formatting, and lines around it that do not. */
const BUILD = `[virtual=aarch64le,raw] boot = {\n    startup  -v\n}\n/g.conf = {\nsystem   inner\nram 0x80000000,64M\nvdev pl011\nhostdev >-\n}\n`;

describe('a host', () => {
  let folder: string;

  before(function () {
    needsBridge.call(this);
    folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('has a view whose rows lead to the line', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openSample('host/instruments.qvmconf');
    await page.waitFor('.activitybar [aria-label^="QNX Hypervisor Host"]');
    await vscode.commands.executeCommand('workbench.view.extension.qvmconf');
    await page.waitFor(row('instruments'));
    await screenshot('host view');
    await page.click(`${row('infotainment')} .monaco-icon-label`);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/infotainment.qvmconf') === true,
      'the row has not led to the file',
    );
  });

  it('has machines of several files that are understood as one', async () => {
    const { document } = await openSample('host/common.qvmconf');
    const offset = document.getText().indexOf('0x1c0f0000');
    let text = '';
    await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(offset + 4),
      );
      text = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as { value: string }).value))
        .join();
      return text.includes('/host/instruments.qvmconf#L');
    }, `the neighbours in the other file are not known: ${text}`);
    const script = (await openSample('host/start.sh')).document;
    const named = script.getText().indexOf('/dev/qvm/instruments/to_host') + '/dev/qvm/instruments/'.length;
    await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        script.uri,
        script.positionAt(named + 1),
      );
      return found.some(({ targetUri }) => targetUri?.path.endsWith('host/instruments.qvmconf'));
    }, 'the script leads nowhere');
  });

  it('has configurations in build files that are formatted by themselves', async () => {
    const file = vscode.Uri.file(path.join(folder, 'inner.build'));
    writeFileSync(file.fsPath, BUILD);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const wanted = BUILD.replace('system   inner', 'system inner').replace('hostdev', '    hostdev');
    await until(async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return document.getText() === wanted;
    }, 'the block is not formatted');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      document.positionAt(wanted.indexOf('pl011') + 1),
    );
    const said = (hover?.contents ?? []).map((content) =>
      typeof content === 'string' ? content : content.value,
    );
    assert.match(said.join('\n'), /PL011/);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });
});
