import * as vscode from 'vscode';
import { COMMANDS } from '../../../../shared/protocol';
import type { LanguageServer } from '../../server/languageServer';
import { registerAsinfo } from './asinfo';
import { registerLog } from './log';
import { registerVerify } from './verify';

/** The commands that read back what a target or a host told. */
export function registerReadBack(context: vscode.ExtensionContext, server: LanguageServer): void {
  registerVerify(context, server);
  registerAsinfo(context, server);
  registerLog(context, server);
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.howToVerify, () =>
      vscode.commands.executeCommand(
        'markdown.showPreview',
        vscode.Uri.joinPath(context.extensionUri, 'docs', 'verify.md'),
      ),
    ),
  );
}
