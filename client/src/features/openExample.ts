import * as vscode from 'vscode';
import { COMMANDS, LANGUAGE, STATUS_REQUEST, type StatusParams } from '../../../shared/protocol';
import type { LanguageServer } from '../server/languageServer';

/** How long a list of fixes may wait for the first findings of a server that is starting. */
const FINDINGS_MS = 15_000;

/** A packaged sample, what to put the cursor on, and what to show there. */
interface Example {
  /** Below samples/. */
  readonly file: string;
  readonly at: RegExp;
  readonly show: (document: vscode.TextDocument) => Promise<unknown>;
}

const SHARED_MEMORY = { file: 'shared-memory-pair/camera.qvmconf', at: /0x1c050000/ };

const EXAMPLES: Readonly<Record<string, Example>> = {
  hover: { ...SHARED_MEMORY, show: () => run('editor.action.showHover', { focus: 'noAutoFocus' }) },
  layout: { ...SHARED_MEMORY, show: ({ uri }) => run(COMMANDS.showLayout, uri) },
  fix: {
    file: 'mistakes.qvmconf',
    at: /gic:37(?= +#)/,
    show: async (document) => {
      await findings(document);
      await run('editor.action.quickFix');
    },
  },
};

const run = async (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/**
 * Opens a packaged sample as a new text, so that nobody changes the extension's own, and shows something in it.
 * @param extension where the extension lies
 * @param what `hover`, `layout` or `fix`; what is none of them shows the hover
 */
export async function openExample(
  extension: vscode.Uri,
  server: LanguageServer,
  what: unknown,
): Promise<void> {
  const example = (typeof what === 'string' && EXAMPLES[what]) || EXAMPLES.hover;
  if (example === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'samples', example.file));
  const document = await newText(example.file.replace(/^.*\//, ''), new TextDecoder().decode(bytes));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const place = document.positionAt(document.getText().search(example.at));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // The first example starts the server; before it answers there is nothing to show.
  const params: StatusParams = { textDocument: { uri: document.uri.toString() } };
  await server.request(STATUS_REQUEST, params);
  await example.show(document);
}

/** A text that nobody has saved, by the name of the sample; the one that an earlier call opened, as it is. */
async function newText(name: string, content: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: name });
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), content);
    await vscode.workspace.applyEdit(edit);
  }
  return document.languageId === LANGUAGE
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}

/** Waits for the first findings of a document; gives up quietly. */
async function findings({ uri }: vscode.TextDocument): Promise<void> {
  const found = () => vscode.languages.getDiagnostics(uri).length > 0;
  if (found()) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(limit);
      listening.dispose();
      resolve();
    };
    const limit = setTimeout(end, FINDINGS_MS);
    const listening = vscode.languages.onDidChangeDiagnostics(() => found() && end());
  });
}
