import * as vscode from 'vscode';
import { GUESTS } from '../../../shared/guests';
import { LANGUAGE } from '../../../shared/protocol';
import { t } from '../../words';

const MARK = /‹([^›]*)›/g;

/** Offers the guests to start from, and opens the chosen one unsaved, ready to fill in. */
export async function newConfiguration(): Promise<void> {
  const picks = GUESTS.map((guest) => ({
    label: t(guest.label),
    description: guest.architecture,
    detail: t(guest.detail),
    guest,
  }));
  const empty = { label: t('Empty configuration'), description: '', detail: '', guest: undefined };
  const picked = await vscode.window.showQuickPick([...picks, empty], {
    title: t('New qvm Configuration'),
    placeHolder: t('What kind of guest?'),
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
  const editor = await vscode.window.showTextDocument(document);
  if (picked.guest !== undefined) await editor.insertSnippet(templateSnippet(picked.guest.text));
}

/** The marks of a template become places to fill in, in the order of the text. */
function templateSnippet(text: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    snippet.appendText(text.slice(at, match.index)).appendPlaceholder(match[1] ?? '');
    at = match.index + match[0].length;
  }
  return snippet.appendText(text.slice(at));
}
