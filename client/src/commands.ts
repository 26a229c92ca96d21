import * as vscode from 'vscode';
import { newConfiguration } from './features/newConfiguration';
import { toggleComponent } from './features/toggleComponent';
import type { LanguageServer } from './server/languageServer';

/** The commands that are about the extension itself. */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  output: vscode.LogOutputChannel,
): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('qvmconf.restartServer', () => server.restart()),
    vscode.commands.registerCommand('qvmconf.showOutput', () => output.show()),
    vscode.commands.registerCommand('qvmconf.newConfiguration', newConfiguration),
    vscode.commands.registerCommand('qvmconf.toggleComponent', toggleComponent),
  );
}
