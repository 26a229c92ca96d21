import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

/** The commands that are about the extension itself. */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  output: vscode.LogOutputChannel,
): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('qvmconf.restartServer', () => server.restart()),
    vscode.commands.registerCommand('qvmconf.showOutput', () => output.show()),
  );
}
