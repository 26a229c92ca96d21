import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from '../clientOptions';
import type { CreateClient } from '../languageServer';

/** The language client on the server in a web worker. */
export const createClient: CreateClient = (context, output) => {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  const startWorker = () => Promise.resolve(new Worker(script.toString(true)));
  return new LanguageClient('qvmconf', 'qvmconf', startWorker, clientOptions(output));
};
