import * as vscode from 'vscode';
import type { SourceRange } from '../../../../shared/picture';
import { t } from '../../../words';
import { toRange } from './sourceEdits';

/** A place in a text at which the editor is asked for what it offers. */
interface OfferPlace {
  readonly uri: string;
  readonly range: SourceRange;
}

/** Every fix and refactoring that the editor offers at a place and that can be made at once, each once. */
async function offersAt(
  { uri, range }: OfferPlace,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const offered = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    vscode.Uri.parse(uri),
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

/** Lets the user choose one and makes it. */
export async function chooseOffer(place: OfferPlace): Promise<{ message: string; failed?: boolean }> {
  const offers = await offersAt(place);
  if (offers.length === 0) return { message: t('Nothing to fix or to refactor here') };
  const items = offers.map((offer) => ({ label: offer.title, offer }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t('Change the configuration') });
  return chosen === undefined ? { message: t('Nothing changed') } : applyOffer(chosen.offer);
}
