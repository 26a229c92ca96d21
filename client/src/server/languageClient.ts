import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './clientOptions';
import type { CreateClient } from './languageServer';

/**
 * Room for new objects in MiB. What is known of 12,000 lines fits; in the default of 16 the collector copies it again
 * and again while it is made, which costs a third of the time from a keystroke to its findings.
 */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/** The language client on the server that ships with the extension, in a process of its own. */
export const createNodeClient: CreateClient = (context, output) => {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [YOUNG_GENERATION] } };
  return new LanguageClient('qvmconf', 'qvmconf', { run, debug: run }, clientOptions(output));
};
