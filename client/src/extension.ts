import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './languageClient';

let client: LanguageClient | undefined;

/** Wires the parts together; decides nothing. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
