import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './bridge';

/** A file of its own for each text: an unsaved document may be one that was closed before. */
let made: vscode.Uri | undefined;
let count = 0;

async function open(content: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no workspace');
  count++;
  made = vscode.Uri.joinPath(folder.uri, `rewriting-${count}.qvmconf`);
  await vscode.workspace.fs.writeFile(made, new TextEncoder().encode(content));
  const editor = await vscode.window.showTextDocument(made, { preview: false });
  await until(() => vscode.window.activeTextEditor === editor, 'the editor is not active');
  return editor;
}

/** The server starts with the first document; until then there is nobody to answer. */
async function untilServed(document: vscode.TextDocument): Promise<void> {
  let served = false;
  const ask = () =>
    vscode.commands
      .executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri)
      .then((symbols) => {
        served = (symbols ?? []).length > 0;
      });
  await until(
    () => {
      void ask();
      return served;
    },
    'the server does not answer',
    20_000,
  );
}

describe('rewriting', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (made) await vscode.workspace.fs.delete(made);
  });

  it('formats a document with the settings of the editor', async () => {
    const { document, options } = await open('vdev   pl011\nloc 0x1c090000\nintr   gic:37   # console\n');
    await untilServed(document);
    assert.equal(options.insertSpaces, true);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), 'vdev pl011\n    loc 0x1c090000\n    intr gic:37   # console\n');
  });

  it('turns a component into comments and back by its command', async () => {
    const text = 'cpu\nvdev pl011\n    loc 0x1c090000\n';
    const editor = await open(text);
    const { document } = editor;
    await untilServed(document);
    editor.selection = new vscode.Selection(2, 6, 2, 6);
    await vscode.commands.executeCommand('qvmconf.toggleComponent');
    await until(() => document.getText() !== text, 'nothing has changed');
    assert.equal(document.getText(), 'cpu\n# vdev pl011\n#     loc 0x1c090000\n');
    await vscode.commands.executeCommand('qvmconf.toggleComponent');
    await until(() => document.getText() === text, 'the comments are still there');
  });

  it('offers the notations of a number as refactorings', async () => {
    const { document } = await open('ram 0x80000000,512M\n');
    await untilServed(document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 17, 0, 17),
      'refactor.rewrite',
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Write as `0x20000000`'), titles.join(', '));
  });
});
