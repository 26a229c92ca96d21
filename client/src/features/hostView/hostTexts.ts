import * as vscode from 'vscode';
import {
  COMMANDS,
  type Generated,
  HOST_GENERATE_REQUEST,
  type HostGeneratedKind,
  type HostGenerateParams,
} from '../../../../shared/protocol';
import { plural, t } from '../../../words';
import type { LanguageServer } from '../../server/languageServer';
import { openGenerated } from '../generate';
import type { AskOverview } from './hostTree';
import type { HostNode } from './nodes';

/** What each command makes of a host. */
const MAKES: Readonly<Record<string, HostGeneratedKind>> = {
  [COMMANDS.describeHost]: 'host',
  [COMMANDS.generateHostScript]: 'host-script',
  [COMMANDS.generateBuildLines]: 'build-lines',
};

/** The commands that make a text of a whole host: that of a row, else the only one, else one that is picked. */
export function registerHostTexts(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  overview: AskOverview,
): void {
  for (const [command, kind] of Object.entries(MAKES)) {
    context.subscriptions.push(
      vscode.commands.registerCommand(command, async (row?: HostNode) => {
        const host = row?.host ?? (await pickHost(overview));
        if (host === undefined) return;
        const params: HostGenerateParams = { host, kind };
        await openGenerated(await server.request<Generated | null>(HOST_GENERATE_REQUEST, params));
      }),
    );
  }
}

async function pickHost(overview: AskOverview): Promise<string | undefined> {
  const { hosts } = await overview();
  const [only, more] = hosts;
  if (only === undefined) {
    void vscode.window.showInformationMessage(t('Open a configuration of the host first.'));
    return undefined;
  }
  if (more === undefined) return only.uri;
  const picks = hosts.map(({ name, guests, reason, uri }) => ({
    label: name,
    description: plural(guests.length, t('1 machine'), t('{0} machines', guests.length)),
    detail: reason,
    uri,
  }));
  return (await vscode.window.showQuickPick(picks, { placeHolder: t('Which host?') }))?.uri;
}
