import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { SHARE_KIND, SHARE_REGION } from '../../../shared/protocol';
import { t } from '../../words';

/** Shows the machines that a region may be shared with as one entry of the light bulb, which lets the user pick. */
export const shareMiddleware: Pick<Middleware, 'provideCodeActions'> = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = (await next(document, range, context, token)) ?? [];
    if (context.only?.value === SHARE_KIND) return actions;
    const isShare = (action: vscode.Command | vscode.CodeAction) =>
      'kind' in action && action.kind?.value === SHARE_KIND;
    const first = actions.findIndex(isShare);
    if (actions.filter(isShare).length < 2) return actions;
    const one = new vscode.CodeAction(
      t('Share the Region With…'),
      vscode.CodeActionKind.Empty.append(SHARE_KIND),
    );
    one.command = { title: one.title, command: SHARE_REGION, arguments: [document.uri, range] };
    const others = actions.filter((action) => !isShare(action));
    return [...others.slice(0, first), one, ...others.slice(first)];
  },
};

/** Asks which machine, and shares the region at a place with it. */
export async function pickSharedRegion(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    SHARE_KIND,
  );
  const picks = actions.map((action) => ({ label: action.title.replaceAll('`', ''), action }));
  const picked = await vscode.window.showQuickPick(picks, {
    placeHolder: t('Which machine gets the region?'),
  });
  if (picked?.action.edit !== undefined) await vscode.workspace.applyEdit(picked.action.edit);
}
