import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { COMMANDS, LANGUAGE, SHOW_PAGE } from '../../../shared/protocol';
import { completionMiddleware } from '../features/completion';
import { shareMiddleware } from '../features/shareRegion';

/** What the language client is told, the same in every kind of host. Documents of any scheme are served. */
export function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel,
    initializationOptions: { settings: plainSettings(), commandLinks: true },
    // What a configuration says is escaped by the server; no other command can be run from a hover.
    markdown: { isTrusted: { enabledCommands: [COMMANDS.showLayout, SHOW_PAGE] } },
    middleware: { ...completionMiddleware, ...shareMiddleware },
    synchronize: { configurationSection: LANGUAGE },
  };
}

/** Values alone: what VS Code gives has functions too, which reach no worker. */
function plainSettings(): unknown {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration(LANGUAGE)));
}
