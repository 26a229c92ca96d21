import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needsBridge, page, screenshot, setTheme, themes, until } from './bridge';
import { openSample } from './samples';

/** The place of a word in a document, `ahead` characters into it. */
function placeOf(document: vscode.TextDocument, words: string, ahead = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `"${words}" is not in ${document.fileName}`);
  return document.positionAt(offset + ahead);
}

function textOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  let text = '';
  // The server answers as soon as it runs; the first question may come before.
  await until(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    text = textOf(hovers);
    return text.trim() !== '';
  }, 'no hover came');
  return text;
}

/** Of the server: those that a check as a task leaves have no link. */
const isLinked = ({ code }: vscode.Diagnostic) => typeof code === 'object';

describe('a configuration in the editor', () => {
  it('shows the factory page with absolute addresses on the loc of a shmem vdev', async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    const text = await hoverText(document, placeOf(document, '0x1c050000', 3));
    for (const expected of ['0x1c050000', '0x1c050fff', '0x1c050008', '0x1c050018', 'signature', 'find']) {
      assert.ok(text.includes(expected), `no ${expected} in the hover:\n${text}`);
    }
    assert.match(text, /fb_shared/);
    assert.match(text, /predict/i);
  });

  it('finds nothing to say of a sound guest', async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    await hoverText(document, placeOf(document, 'vdev pl011', 6));
    const worse = vscode.languages
      .getDiagnostics(document.uri)
      .filter((diagnostic) => diagnostic.severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      worse.map((diagnostic) => diagnostic.message),
      [],
    );
  });

  it('underlines conflicts, and names the other side', async () => {
    const { document } = await openSample('mistakes.qvmconf');
    const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);
    const found = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find((each) => codeOf(each) === 'window-overlap' && isLinked(each));
    await until(() => found() !== undefined, 'no window-overlap came');
    const overlap = found();
    assert.equal(overlap?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(overlap?.message ?? '', /0x1c090000/);
    assert.ok((overlap?.relatedInformation ?? []).length > 0, 'the other side is not named');
  });

  it('fixes a mistake by a quick fix', async () => {
    const { document } = await openSample('mistakes.qvmconf');
    const at = placeOf(document, 'gik:41', 1);
    const offered = async () =>
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
    let fix: vscode.CodeAction | undefined;
    await until(async () => {
      fix = (await offered()).find(({ edit, title }) => edit !== undefined && title.includes('gic'));
      return fix !== undefined;
    }, 'no fix is offered for a misspelt PIC');
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.lineAt(at.line).text, /intr gic:41/);
    await vscode.commands.executeCommand('undo');
  });

  it('leads from a finding to the page of its rule', async () => {
    const { document } = await openSample('mistakes.qvmconf');
    await until(() => vscode.languages.getDiagnostics(document.uri).some(isLinked), 'no findings came');
    const found = vscode.languages.getDiagnostics(document.uri).find(isLinked);
    const code = found?.code;
    assert.ok(typeof code === 'object', 'the code is no link');
    const page = await vscode.workspace.fs.readFile(code.target);
    assert.match(new TextDecoder().decode(page), new RegExp(`^# ${code.value}`));
  });

  it('follows an edit', async () => {
    const { document } = await openSample('arm-zephyr-guest.qvmconf');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nram 0x80000000,4K\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const hasOverlap = () =>
      vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('0x80000000'));
    await until(hasOverlap, 'the overlap of the new line was not reported');
    await vscode.commands.executeCommand('undo');
    await until(() => !hasOverlap(), 'the report stayed after undo');
  });

  it('completes by context', async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    const labels = async (at: vscode.Position) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const types = await labels(placeOf(document, 'vdev virtio-net', 'vdev '.length));
    assert.ok(types.includes('shmem') && types.includes('pl011'), `vdev types: ${types.slice(0, 20)}`);
    const options = await labels(placeOf(document, 'create fb_shared', 0));
    assert.ok(options.includes('deny'), `options of shmem: ${options.slice(0, 40)}`);
    assert.ok(!options.includes('runmask'), 'an option of cpu is offered in a vdev');
  });

  describe('on the screen', () => {
    before(needsBridge);

    it('shows the hover card', async () => {
      const { document } = await openSample('arm-qnx-guest.qvmconf');
      const editor = await vscode.window.showTextDocument(document);
      const at = placeOf(document, '0x1c050000', 3);
      editor.selection = new vscode.Selection(at, at);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
      for (const theme of themes) {
        await setTheme(theme);
        await vscode.commands.executeCommand('editor.action.showHover');
        await page.waitFor('.monaco-hover:not(.hidden) table');
        const shown = await page.text('.monaco-hover:not(.hidden)');
        assert.ok(shown.includes('0x1c050008'), `the register table is not shown: ${shown}`);
        await screenshot(`hover-${theme.replaceAll(' ', '-').toLowerCase()}`);
      }
    });
  });
});
