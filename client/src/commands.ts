import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';
import { newConfiguration } from './newConfiguration';
import { toggleComponent } from './toggleComponent';

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
