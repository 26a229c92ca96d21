import type * as vscode from 'vscode';
import {
  LAYOUT_CHANGED,
  LAYOUT_REQUEST,
  type LayoutChangedParams,
  type LayoutParams,
} from '../../server/src/connection/protocol';
import type { LayoutPicture } from '../../server/src/layout/picture';
import type { LanguageServer } from './languageServer';
import type { LayoutSource } from './panel';

/** Gives the layout panel what it draws, from the language server. */
export function layoutSource(server: LanguageServer): LayoutSource {
  return {
    async layout(uri) {
      const params: LayoutParams = { textDocument: { uri } };
      return (await server.request<LayoutPicture | null>(LAYOUT_REQUEST, params)) ?? undefined;
    },
    onDidChange: (listener) => server.onNotification<LayoutChangedParams>(LAYOUT_CHANGED, listener),
    get serverState() {
      return server.state;
    },
    onDidChangeState: (listener): vscode.Disposable => server.onDidChangeState(listener),
    restart: () => server.restart(),
  };
}
