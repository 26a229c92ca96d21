import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample } from './samples';

describe('tools of language models', () => {
  async function ask(tool: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(`qvmconf_${tool}`, {
      input,
      toolInvocationToken: undefined,
    });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  }

  it('are those of the table, with names for the chat', async () => {
    await openSample('.qvmconf');
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('qvmconf_'));
    assert.deepEqual(own.map(({ name }) => name).toSorted(), [
      'qvmconf_check',
      'qvmconf_describe_option',
      'qvmconf_explain_rule',
      'qvmconf_fix',
      'qvmconf_free_places',
      'qvmconf_layout',
    ]);
  });

  it('check files of the workspace and texts, and look up words', async () => {
    const { document } = await openSample('mistakes.qvmconf');
    const file = vscode.workspace.asRelativePath(document.uri);
    assert.match(await ask('check', { file }), /error \[system-not-first\]/);
    assert.match(await ask('check', { text: 'system g\nmemory 64M\n' }), /mean `ram`/);
    assert.match(await ask('describe_option', { name: 'irq' }), /'intr'/);
    assert.match(await ask('explain_rule', { rule: 'window-overlap' }), /# window-overlap/);
    assert.match(await ask('check', { file: '/etc/hosts' }), /outside of the workspace/);
  });

  it('fix a document so that it can be undone', async () => {
    const { document } = await openSample('mistakes.qvmconf');
    const before = document.getText();
    const file = vscode.workspace.asRelativePath(document.uri);
    assert.match(await ask('fix', { file }), /The text:/);
    assert.equal(document.getText(), before);
  });
});
