import type { ExtensionContext } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The language client on the server that ships with the extension, in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient('qvmconf', 'qvmconf', { run, debug: run }, clientOptions());
}

/** The same for every kind of host. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'qvmconf' }],
    initializationOptions: { settings: workspace.getConfiguration('qvmconf') },
    synchronize: { configurationSection: 'qvmconf' },
  };
}
