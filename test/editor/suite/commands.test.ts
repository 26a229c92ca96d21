import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needsBridge, page, press, screenshot } from './bridge';
import { openSample } from './samples';

describe('commands', () => {
  it('are all registered', async () => {
    await openSample('arm-qnx-guest.qvmconf');
    const extension = vscode.extensions.getExtension('qvmconf.qvmconf');
    await extension?.activate();
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands());
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('restart the server, which then answers again', async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    await vscode.commands.executeCommand('qvmconf.restartServer');
    const symbols = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.length > 0, 'no symbols after the restart');
  });

  it('offer a check as a task', async () => {
    await openSample('arm-qnx-guest.qvmconf');
    const tasks = await vscode.tasks.fetchTasks({ type: 'qvmconf' });
    assert.ok(
      tasks.some(({ name }) => name === 'check'),
      tasks.map(({ name }) => name).join(', '),
    );
  });

  it('run the check as a task, whose outcome is the status of the command line', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'qvmconf' });
    assert.ok(task, 'no task');
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.definition.type !== 'qvmconf') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    // One of the samples is full of mistakes.
    assert.equal(await ended, 1);
  });

  describe('in the window', () => {
    before(needsBridge);

    it('make a new configuration from a template', async () => {
      const made = vscode.commands.executeCommand('qvmconf.newConfiguration');
      await page.waitFor('.quick-input-widget >> text=QNX guest on Arm');
      await press('Enter');
      await made;
      const { document } = vscode.window.activeTextEditor ?? {};
      assert.equal(document?.languageId, 'qvmconf');
      assert.match(document?.getText() ?? '', /^system guest_1\n/);
      await press('Escape');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('show what a configuration is for, and why', async () => {
      await openSample('arm-qnx-guest.qvmconf');
      const item = '.statusbar-item[id="status.languageStatus"]';
      await page.waitFor(item);
      await page.click(item);
      await page.waitFor('.hover-language-status >> text=aarch64');
      const shown = (await page.texts('.hover-language-status')).join('\n');
      assert.match(shown, /vdev pl011, line \d+/);
      assert.match(shown, /Running/);
      await screenshot('status');
      await press('Escape');
    });
  });
});
