import type { ExtensionContext } from 'vscode';
import { createClient } from './languageClient';
import { start, stop } from './start';

export function activate(context: ExtensionContext): void {
  start(context, createClient);
}

export const deactivate = stop;
