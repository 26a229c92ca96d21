import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { needsBridge, page, press, type, until } from './bridge';

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
 * The last letter and Enter are real keys: the one brings the list, the other must not take from it.
 * @param pauseMs between the two
 */
async function typeLine(line: string, pauseMs: number): Promise<void> {
  await vscode.commands.executeCommand('type', { text: line.slice(0, -1) });
  await type(`${line.slice(-1)}\n`, pauseMs);
}

/** Types lines into a new document, which must then hold them. */
async function typed(lines: readonly string[], pauseMs: number, what: string): Promise<void> {
  const document = await fresh();
  for (const line of lines) await typeLine(line, pauseMs);
  await until(() => document.lineCount > lines.length, `${what}: ${document.getText()}`);
  assert.deepEqual(withoutIndentation(document.getText()).slice(0, lines.length), lines, what);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
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
  before(needsBridge);
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

  it('completes by Tab', async () => {
    const document = await fresh();
    await type('vdev pl01', 30);
    await page.waitFor('.suggest-widget.visible .monaco-list-row');
    await press('Tab');
    await until(() => /^vdev pl011/.test(document.getText()), 'Tab completes nothing');
  });
});
