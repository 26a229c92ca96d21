import * as vscode from 'vscode';
import type { Addition } from '../../../../shared/adding';
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

/** A part of a text that was written anew. */
interface Change {
  readonly uri: vscode.Uri;
  /** Of the document after it. */
  readonly version: number;
  readonly range: vscode.Range;
  readonly before: string;
}

interface Written {
  readonly changes: readonly Change[];
  /** What is said when it is taken back. */
  readonly back: string;
}

/** What one page has written, each as one step to undo in the editor and in the page. */
export class PanelEdits {
  private readonly written: Written[] = [];

  /** A page that looks at an older text must not write into the newer one. */
  async write({ uri, version, range, newText }: Move): Promise<Outcome> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.version !== version)
      return { message: t('The text has changed meanwhile; nothing was moved'), failed: true };
    if (await isReadOnly(document.uri))
      return { message: t('{0} cannot be written', nameOf(document)), failed: true };
    const before = document.getText(toRange(range));
    if (!(await replace(document, toRange(range), newText)))
      return { message: t('The editor refused the change'), failed: true };
    const { start } = toRange(range);
    const written = new vscode.Range(start, start.translate(0, newText.length));
    const change = { uri: document.uri, version: document.version, range: written, before };
    this.written.push({ changes: [change], back: t('Back at {0}', before) });
    return { message: t('Moved from {0} to {1}', before, newText), undo: true };
  }

  /** Writes a new vdev; undefined where it does not fit any more. */
  async add(addition: Addition | undefined): Promise<Outcome> {
    if (addition === undefined)
      return { message: t('The text has changed meanwhile; nothing was done'), failed: true };
    const { uri, version, range, newText } = addition.edit;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, toRange(range), newText);
    const isNewer = version !== undefined && document.version !== version;
    return this.apply(isNewer ? undefined : edit, t('{0} added at {1}', addition.vdev, addition.place));
  }

  /** Makes what the editor offered; undefined where it offers that no more. */
  async apply(edit: vscode.WorkspaceEdit | undefined, title: string): Promise<Outcome> {
    if (edit === undefined)
      return { message: t('The text has changed meanwhile; nothing was done'), failed: true };
    const uris = [...new Map(edit.entries().map(([uri]) => [uri.toString(), uri])).values()];
    const documents = await Promise.all(uris.map(async (uri) => vscode.workspace.openTextDocument(uri)));
    for (const document of documents) {
      if (await isReadOnly(document.uri))
        return { message: t('{0} cannot be written', nameOf(document)), failed: true };
    }
    const texts = documents.map((document) => document.getText());
    if (!(await vscode.workspace.applyEdit(edit)))
      return { message: t('The editor refused the change'), failed: true };
    const changes = documents.map((document, i) => changeOf(document, texts[i]!));
    this.written.push({ changes, back: t('Taken back: {0}', title) });
    return { message: title, undo: true };
  }

  /** Takes the last one back; what was typed after it is not touched. */
  async undo(): Promise<Outcome> {
    const last = this.written.pop();
    if (last === undefined) return { message: t('Nothing to undo here'), failed: true };
    const edit = new vscode.WorkspaceEdit();
    const documents = new Map<string, vscode.TextDocument>();
    for (const { uri, version, range, before } of last.changes) {
      const document = await vscode.workspace.openTextDocument(uri);
      documents.set(uri.toString(), document);
      edit.replace(uri, range, before);
      if (document.version === version) continue;
      this.written.length = 0;
      return { message: t('The text has changed since; undo in the editor'), failed: true };
    }
    if (!(await vscode.workspace.applyEdit(edit)))
      return { message: t('The editor refused the change'), failed: true };
    // The texts are again as they were after the edit before.
    const previous = this.written.at(-1);
    const again = (change: Change) => {
      const version = documents.get(change.uri.toString())?.version;
      return version === undefined ? change : { ...change, version };
    };
    if (previous) this.written.splice(-1, 1, { ...previous, changes: previous.changes.map(again) });
    return { message: last.back, undo: previous !== undefined };
  }
}

/** Whether a file or all of its kind is there to be read alone; a text that is no file yet is not. */
async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    return false;
  }
}

const nameOf = ({ uri }: vscode.TextDocument) => vscode.workspace.asRelativePath(uri);

/** The least part of a text that differs from what it was. */
function changeOf(document: vscode.TextDocument, before: string): Change {
  const now = document.getText();
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const range = new vscode.Range(document.positionAt(head), document.positionAt(now.length - tail));
  return {
    uri: document.uri,
    version: document.version,
    range,
    before: before.slice(head, before.length - tail),
  };
}

function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  return vscode.workspace.applyEdit(edit);
}
