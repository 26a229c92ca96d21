import * as vscode from 'vscode';
import type { PageMessage } from '../../../../shared/panel';
import type { SourceRange } from '../../../../shared/picture';

const toRange = ({ start, end }: SourceRange) =>
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

/** Writes a new address, as one step to undo. A page that looks at an older text must not write into the newer one. */
export async function writeAddress(move: Move): Promise<{ message: string; failed?: boolean }> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(move.uri));
  if (document.version !== move.version) {
    return { message: 'The text has changed meanwhile; nothing was moved', failed: true };
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(move.range), move.newText);
  const written = await vscode.workspace.applyEdit(edit);
  return written
    ? { message: `Now at ${move.newText}` }
    : { message: 'The editor refused the change', failed: true };
}
