import type { ExtensionContext } from 'vscode';
import { start, stop } from '../start';
import { createClient } from './languageClient';

export function activate(context: ExtensionContext): void {
  start(context, createClient);
}

export const deactivate = stop;
