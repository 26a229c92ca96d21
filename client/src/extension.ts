import { type ExtensionContext, l10n } from 'vscode';
import { speak } from '../words';
import { startExtension, stop } from './start';

/** The same program in Node and in a browser; only the language client of the one that it runs in is evaluated. */
export async function activate(context: ExtensionContext): Promise<void> {
  speak(l10n.bundle);
  if (typeof process === 'object' && process.versions?.node !== undefined) {
    const { createNodeClient: createClient } = await import('./server/languageClient');
    const { registerTasks } = await import('./features/tasks');
    registerTasks(context);
    startExtension(context, createClient);
  } else {
    const { createBrowserClient: createClient } = await import('./server/browserClient');
    startExtension(context, createClient);
  }
}

export const deactivate = stop;
