import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { needsBridge, page, press, type, typeLines, until } from './bridge';

/** None of this is about indentation. */
function withoutIndentation(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

async function fresh(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'qvmconf', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await until(() => vscode.window.activeTextEditor === editor, 'the editor is not active');
  await page.waitFor(
    '.editor-instance .native-edit-context, .editor-instance textarea.inputarea',
    'attached',
  );
  return document;
}

/**
 * Types lines into a new document, which must then hold them: the last letter of each brings the list, Enter must
 * not take from it.
 * @param pauseMs between these two keys
 */
async function typed(lines: readonly string[], pauseMs: number, what: string): Promise<void> {
  const document = await fresh();
  await typeLines(lines, pauseMs);
  await until(() => document.lineCount > lines.length, `${what}: ${document.getText()}`);
  assert.deepEqual(withoutIndentation(document.getText()).slice(0, lines.length), lines, what);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Before the server answers, no list comes that Enter could take from and Tab completes nothing. */
async function serverAnswers(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'qvmconf', content: 'vdev pl01' });
  const offered = async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 9),
    );
    return list.items.some(({ label }) =>
      (typeof label === 'string' ? label : label.label).startsWith('pl011'),
    );
  };
  await until(offered, 'the server offers no pl011', 30_000);
}

/** Opens the list, again where a key that came late has closed it. */
async function openList(): Promise<void> {
  const row = '.suggest-widget.visible .monaco-list-row:has-text("pl011")';
  await until(
    async () => {
      if ((await page.count(row)) > 0) return true;
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      return page.waitFor(row).then(
        () => true,
        () => false,
      );
    },
    'no list with pl011',
    30_000,
  );
}

/** Words that something offered resembles, and lines after which something is offered. */
const TEMPTING = [
  'system g',
  'ram 0x80000000,512M',
  'load qnx.ifs',
  'cpu sched 10',
  'cpu',
  'vdev gic version 3',
  'vdev pl011',
  'loc 0x1c09',
  'intr gic:3',
  'vdev shmem',
  'allow frame',
  'create fram,0x1000',
  'pass loc 0x2000,0x1000,rw',
];

describe('typing', () => {
  before(async function () {
    needsBridge.call(this);
    this.timeout(40_000);
    await serverAnswers();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('keeps every line of every sample, with Enter at its end', async function () {
    this.timeout(150_000);
    const files = await vscode.workspace.findFiles('**/*.qvmconf');
    const lines = files
      .filter(({ path }) => !path.includes('/rewriting-'))
      .flatMap(({ fsPath }) => withoutIndentation(readFileSync(fsPath, 'utf8')));
    // Lines that differ in their digits are typed once; Enter after a comment or nothing takes no suggestion.
    const byWords = new Map(lines.map((line) => [line.replace(/\d[\da-f]*/g, '0'), line]));
    const withWords = [...byWords.values()].filter((line) => /^[^#]/.test(line));
    assert.ok(withWords.length > 80, `${withWords.length} lines in ${files.length} files`);
    await typed([...withWords, ...TEMPTING], 0, 'the samples');
  });

  it('keeps words that something offered resembles, with Enter after a look at the list', async function () {
    this.timeout(60_000);
    await typed(TEMPTING, 250, 'tempting words');
  });

  it('completes by Tab', async function () {
    this.timeout(60_000);
    const document = await fresh();
    await type('vdev pl01', 30);
    await until(() => document.getText() === 'vdev pl01', `typed: ${document.getText()}`);
    await openList();
    await press('Tab');
    await until(() => /^vdev pl011/.test(document.getText()), 'Tab completes nothing');
  });
});
