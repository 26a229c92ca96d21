import * as vscode from 'vscode';
import type { PageMessage } from '../../../../shared/panel';
import type { SourceRange } from '../../../../shared/picture';
import { t } from '../../../words';

export const toRange = ({ start, end }: SourceRange) =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Shows a place in its editor: in the column where the file is open already, else beside the panel. */
export async function reveal(uri: string, source: SourceRange, focus: boolean): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: !focus,
  });
  const range = toRange(source);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

type Move = Extract<PageMessage, { type: 'move' }>;

/** Lets the user choose one of the workspace's configurations, or any file where there is none. */
export async function openConfiguration(): Promise<void> {
  const files = await vscode.workspace.findFiles('**/*.{qvmconf,qvmcfg}', undefined, 200);
  const items = files
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (items.length === 0) {
    await vscode.commands.executeCommand('workbench.action.files.openFile');
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t('Show the layout of') });
  if (chosen) await vscode.window.showTextDocument(chosen.file, { viewColumn: vscode.ViewColumn.One });
}

type Insert = Extract<PageMessage, { type: 'insert' }>;

/** Writes lines at the end of a text. */
export async function append({ uri, version, text }: Insert): Promise<Outcome> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.version !== version) return { message: t('The text has changed meanwhile'), failed: true };
  const end = document.lineAt(document.lineCount - 1).range.end;
  const before = end.character > 0 ? '\n' : '';
  const written = await replace(document, new vscode.Range(end, end), `${before}${text}\n`);
  return written ? { message: t('Written') } : { message: t('The editor refused the change'), failed: true };
}

/** What is said of an edit. */
interface Outcome {
  readonly message: string;
  readonly failed?: boolean;
  readonly undo?: boolean;
}

interface Written {
  readonly uri: vscode.Uri;
  /** Of the document after it. */
  readonly version: number;
  readonly range: vscode.Range;
  readonly before: string;
}

/** The addresses that one page has written, each as one step to undo in the editor and in the page. */
export class AddressEdits {
  readonly #written: Written[] = [];

  /** A page that looks at an older text must not write into the newer one. */
  async write({ uri, version, range, newText }: Move): Promise<Outcome> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.version !== version)
      return { message: t('The text has changed meanwhile; nothing was moved'), failed: true };
    const before = document.getText(toRange(range));
    if (!(await replace(document, toRange(range), newText)))
      return { message: t('The editor refused the change'), failed: true };
    const { start } = toRange(range);
    const written = new vscode.Range(start, start.translate(0, newText.length));
    this.#written.push({ uri: document.uri, version: document.version, range: written, before });
    return { message: t('Moved from {0} to {1}', before, newText), undo: true };
  }

  /** Takes the last one back; what was typed after it is not touched. */
  async undo(): Promise<Outcome> {
    const last = this.#written.pop();
    if (last === undefined) return { message: t('Nothing to undo here'), failed: true };
    const document = await vscode.workspace.openTextDocument(last.uri);
    if (document.version !== last.version) {
      this.#written.length = 0;
      return { message: t('The text has changed since; undo in the editor'), failed: true };
    }
    if (!(await replace(document, last.range, last.before)))
      return { message: t('The editor refused the change'), failed: true };
    // The text is again as it was after the edit before.
    const previous = this.#written.at(-1);
    if (previous) this.#written.splice(-1, 1, { ...previous, version: document.version });
    return { message: t('Back at {0}', last.before), undo: previous !== undefined };
  }
}

function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  return vscode.workspace.applyEdit(edit);
}
