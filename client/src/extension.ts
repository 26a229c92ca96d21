import type { ExtensionContext } from 'vscode';
import { createClient } from './languageClient';
import { start, stop } from './start';
import { registerTasks } from './tasks';

export function activate(context: ExtensionContext): void {
  start(context, createClient);
  registerTasks(context);
}

export const deactivate = stop;
