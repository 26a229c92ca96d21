import * as vscode from 'vscode';
import type { TextPlace } from '../../../../shared/panel';
import { t } from '../../../words';
import { toRange } from './sourceEdits';

/** Every fix and refactoring that the editor offers at a place and that can be made at once, each once. */
async function offersAt(
  { uri, range }: TextPlace,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const offered = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    vscode.Uri.parse(range.file?.uri ?? uri),
    toRange(range),
    kind?.value,
  );
  const actions = (offered ?? []).filter((offer) => 'edit' in offer && offer.edit !== undefined);
  return [...new Map(actions.map((action) => [action.title, action as vscode.CodeAction])).values()];
}

async function applyOffer({
  edit,
  title,
}: vscode.CodeAction): Promise<{ message: string; failed?: boolean }> {
  const applied = edit !== undefined && (await vscode.workspace.applyEdit(edit));
  return applied ? { message: title } : { message: t('The editor refused the change'), failed: true };
}

/** The quick fixes at several places, each once, what the editor prefers first. */
export async function fixesAt(places: readonly TextPlace[]): Promise<vscode.CodeAction[]> {
  const found = await Promise.all(places.map((place) => offersAt(place, vscode.CodeActionKind.QuickFix)));
  const fixes = [...new Map(found.flat().map((fix) => [fix.title, fix])).values()];
  return fixes.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

/** A title as plain words, without the signs of Markdown. */
export const wordsOfOffer = ({ title }: vscode.CodeAction) => title.replaceAll('`', '');

/** Lets the user choose one and makes it. */
export async function chooseOffer(place: TextPlace): Promise<{ message: string; failed?: boolean }> {
  const offers = await offersAt(place);
  if (offers.length === 0) return { message: t('Nothing to fix or to refactor here') };
  const items = offers.map((offer) => ({ label: offer.title, offer }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t('Change the configuration') });
  return chosen === undefined ? { message: t('Nothing changed') } : applyOffer(chosen.offer);
}
