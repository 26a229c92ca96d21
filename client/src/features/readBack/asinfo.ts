import * as vscode from 'vscode';
import { ASINFO_REQUEST, type AsinfoAnswer, type AsinfoParams, COMMANDS } from '../../../../shared/protocol';
import { t } from '../../../words';
import type { LanguageServer } from '../../server/languageServer';
import { ChosenFiles } from './chosen';
import { treeName } from './treeFile';

/** There is one host. */
const HOST = 'host';

/** The command that chooses what `pidin syspage=asinfo` printed on the host. */
export function registerAsinfo(context: vscode.ExtensionContext, server: LanguageServer): void {
  const chosen = new ChosenFiles(context.workspaceState, 'qvmconf.asinfo', (_, file) => {
    void send(server, file);
  });
  context.subscriptions.push(
    chosen,
    vscode.commands.registerCommand(COMMANDS.chooseAsinfo, (file?: vscode.Uri) => take(server, chosen, file)),
    server.onDidChangeState((state) => {
      if (state === 'running') for (const [, file] of chosen.entries()) void send(server, file);
    }),
  );
}

async function take(server: LanguageServer, chosen: ChosenFiles, given?: vscode.Uri): Promise<void> {
  const [present] = chosen.entries();
  const file = given ?? (await askForFile(present?.[1]));
  if (file === undefined) return;
  if (file === 'none') {
    await chosen.choose(HOST, undefined);
    const params: AsinfoParams = { text: null };
    await server.request<AsinfoAnswer | null>(ASINFO_REQUEST, params);
    return;
  }
  const answer = await send(server, file);
  if (answer === null) return;
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(`${treeName(file)}: ${answer.problem}`);
    return;
  }
  await chosen.choose(HOST, file);
  void vscode.window.showInformationMessage(
    t('$asinfo_…{…} has the values of {0}, {1} entries, in this workspace.', treeName(file), answer.rows),
  );
}

async function send(server: LanguageServer, file: vscode.Uri): Promise<AsinfoAnswer | null> {
  try {
    const params: AsinfoParams = { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
    return await server.request<AsinfoAnswer | null>(ASINFO_REQUEST, params);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function askForFile(present: vscode.Uri | undefined): Promise<vscode.Uri | 'none' | undefined> {
  if (present !== undefined) {
    const [other, none] = [t('Choose Another…'), t('Forget It')];
    const words = t("The host's address space is that of {0}.", treeName(present));
    const button = await vscode.window.showInformationMessage(words, other, none);
    if (button !== other) return button === none ? 'none' : undefined;
  }
  const [file] = (await vscode.window.showOpenDialog({ title: t('Output of pidin syspage=asinfo') })) ?? [];
  return file;
}
