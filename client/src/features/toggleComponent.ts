import * as vscode from 'vscode';
import { LANGUAGE, TOGGLE_COMPONENT_KIND } from '../../../shared/protocol';
import { t } from '../../words';

/** Turns the component at the cursor into comments, or back: the refactoring of the server, with one key. */
export async function toggleAtCursor(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    TOGGLE_COMPONENT_KIND,
  );
  const edit = actions.find(({ kind }) => kind?.value === TOGGLE_COMPONENT_KIND)?.edit;
  if (edit === undefined) {
    vscode.window.setStatusBarMessage(t('No component here'), 3000);
    return;
  }
  await vscode.workspace.applyEdit(edit);
}
