import * as vscode from 'vscode';
import { COMMANDS, SHARE_REGION } from '../../shared/protocol';
import { newConfiguration } from './features/newConfiguration';
import { openExample } from './features/openExample';
import { pickSharedRegion } from './features/shareRegion';
import { toggleAtCursor } from './features/toggleComponent';
import type { LanguageServer } from './server/languageServer';

/** The commands that are about the extension itself. */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  output: vscode.LogOutputChannel,
): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.restartServer, () => server.restart()),
    vscode.commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    vscode.commands.registerCommand(COMMANDS.newConfiguration, newConfiguration),
    vscode.commands.registerCommand(COMMANDS.openExample, (what) =>
      openExample(context.extensionUri, server, what),
    ),
    vscode.commands.registerCommand(COMMANDS.toggleComponent, toggleAtCursor),
    vscode.commands.registerCommand(SHARE_REGION, pickSharedRegion),
  );
}
