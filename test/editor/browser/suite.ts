/**
 * Runs inside the web worker extension host, where the extension and its server are the browser bundles: no Node, no
 * mocha, no file system but VS Code's own.
 */
import * as vscode from 'vscode';

/** Set when this is bundled: the file for the results. */
declare const RESULTS_FILE: string;

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed';
  readonly ms: number;
  readonly error?: string;
}

const TESTS: Readonly<Record<string, () => Promise<void>>> = {
  'runs in a browser worker, not in Node': async () => {
    check(typeof process === 'undefined' || process.versions?.node === undefined, 'this is Node');
    check(vscode.env.uiKind === vscode.UIKind.Web, 'this is no browser');
  },
  'comes with the first configuration': async () => {
    await openSample('mistakes.qvmconf');
    const extension = vscode.extensions.getExtension('qvmconf.qvmconf');
    check(extension !== undefined, 'no extension');
    await extension?.activate();
  },
  'finds mistakes': async () => {
    const { document } = await openSample('mistakes.qvmconf');
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, 'no diagnostics');
  },
  'shows hovers with addresses': async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    const at = document.positionAt(document.getText().indexOf('0x1c050000') + 4);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    check(/1c05_?0000/i.test(text) && /1c05_?0fff/i.test(text), `not the factory page: ${text}`);
  },
  formats: async () => {
    const { document } = await openSample('arm-one-line-style.qvmconf');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    check(edits.length > 0, 'no edits');
  },
  'shows the layout': async () => {
    await vscode.commands.executeCommand('qvmconf.showLayout');
    await until(() => panelTitles().length > 0, 'no panel');
  },
  'speaks the language of the editor': async () => {
    check(vscode.env.language === 'ja', `the editor speaks ${vscode.env.language}`);
    const { commands } = vscode.extensions.getExtension('qvmconf.qvmconf')?.packageJSON.contributes ?? {};
    const { title } = commands.find(({ command }: vscode.Command) => command === 'qvmconf.showLayout');
    check(
      (title.value ?? title) === 'ゲスト物理レイアウトを表示',
      `the command says ${JSON.stringify(title)}`,
    );
    await vscode.commands.executeCommand('qvmconf.showLayout');
    const isJapanese = () => panelTitles().some((label) => label.startsWith('レイアウト: '));
    await until(isJapanese, `the panel is called ${panelTitles().join(', ')}`);
  },
};

export async function run(): Promise<void> {
  const results: Result[] = [];
  for (const [name, test] of Object.entries(TESTS)) {
    const title = `in the browser host, the extension ${name}`;
    const began = Date.now();
    try {
      await test();
      results.push({ title, state: 'passed', ms: Date.now() - began });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.push({ title, state: 'failed', ms: Date.now() - began, error: message });
    }
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('no workspace');
  const file = folder.with({ path: RESULTS_FILE });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(results)));
  if (results.some(({ state }) => state === 'failed')) throw new Error('The tests did not pass.');
}

/** What the panels of the layout are called. */
function panelTitles(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('qvmconf.layout'),
    )
    .map(({ label }) => label);
}

async function openSample(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('no workspace');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), { preview: false });
}

async function until(condition: () => boolean, otherwise: string): Promise<void> {
  for (const began = Date.now(); !condition(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() - began > 20_000) throw new Error(otherwise);
  }
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

function check(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
