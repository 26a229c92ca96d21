import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerAssistantTools } from './features/assistantTools';
import { registerGenerate } from './features/generate';
import { registerHostView } from './features/hostView';
import { registerLayoutPanel } from './features/panel';
import { layoutSource } from './features/panel/serverSource';
import { registerReadBack } from './features/readBack';
import { registerStatus } from './features/status';
import { type CreateClient, LanguageServer } from './server/languageServer';

let server: LanguageServer | undefined;

/** Wires the parts together, the same in every kind of host; decides nothing. */
export function startExtension(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const output = vscode.window.createOutputChannel('qvmconf', { log: true });
  server = new LanguageServer(createClient(context, output), output);
  context.subscriptions.push(output, server);
  registerCommands(context, server, output);
  registerStatus(context, server);
  registerGenerate(context, server);
  registerReadBack(context, server);
  registerAssistantTools(context, server);
  registerHostView(context, server);
  registerLayoutPanel(context, layoutSource(server));
  server.startWithFirstDocument();
}

export async function stop(): Promise<void> {
  await server?.stop();
  server = undefined;
}
