import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './clientOptions';
import type { CreateClient } from './languageServer';

/** The language client on the server in a web worker. */
export const createBrowserClient: CreateClient = (context, output) => {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  // As transports: VS Code's own kind of worker is not known to the client as one.
  const connect = async () => {
    const worker = await startWorker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('qvmconf', 'qvmconf', connect, clientOptions(output));
};

async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  // VS Code makes no worker from an address on a remote machine, but it reads the file there.
  const source = new Blob([new Uint8Array(await vscode.workspace.fs.readFile(script))], {
    type: 'text/javascript',
  });
  return new Worker(URL.createObjectURL(source));
}
