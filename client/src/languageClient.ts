import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './clientOptions';
import type { CreateClient } from './languageServer';

/** The language client on the server that ships with the extension, in a process of its own. */
export const createClient: CreateClient = (context, output) => {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient('qvmconf', 'qvmconf', { run, debug: run }, clientOptions(output));
};
