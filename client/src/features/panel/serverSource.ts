import type * as vscode from 'vscode';
import type { Additions } from '../../../../shared/adding';
import type { HostLayout } from '../../../../shared/hostLayout';
import type { LayoutPicture } from '../../../../shared/picture';
import {
  ADDITIONS_REQUEST,
  type AdditionsParams,
  HOST_LAYOUT_REQUEST,
  type HostLayoutParams,
  LAYOUT_CHANGED,
  LAYOUT_REQUEST,
  type LayoutChangedParams,
  type LayoutParams,
  SHARING_REQUEST,
  type SharingParams,
  TOGETHER_REQUEST,
  type TogetherParams,
} from '../../../../shared/protocol';
import type { SharingPicture } from '../../../../shared/sharing';
import type { LanguageServer } from '../../server/languageServer';
import type { LayoutSource } from './layoutSource';

/** Gives the layout panel what it draws, from the language server. */
export function layoutSource(server: LanguageServer): LayoutSource {
  return {
    async layout(uri, against) {
      const params: LayoutParams = { textDocument: { uri }, ...(against ? { against } : {}) };
      return (await server.request<LayoutPicture | null>(LAYOUT_REQUEST, params)) ?? undefined;
    },
    together: (uri) => {
      const params: TogetherParams = { textDocument: { uri } };
      return server.request<LayoutPicture[]>(TOGETHER_REQUEST, params);
    },
    async hostLayout(uri) {
      const params: HostLayoutParams = { textDocument: { uri } };
      return (await server.request<HostLayout | null>(HOST_LAYOUT_REQUEST, params)) ?? undefined;
    },
    async sharing(uri, wish) {
      const params: SharingParams = { textDocument: { uri }, ...wish };
      return (await server.request<SharingPicture | null>(SHARING_REQUEST, params)) ?? undefined;
    },
    async additions(uri, { start, end }) {
      const params: AdditionsParams = { textDocument: { uri }, start, end };
      return (await server.request<Additions | null>(ADDITIONS_REQUEST, params)) ?? undefined;
    },
    onDidChange: (listener) => server.onNotification<LayoutChangedParams>(LAYOUT_CHANGED, listener),
    get serverState() {
      return server.state;
    },
    onDidChangeState: (listener): vscode.Disposable => server.onDidChangeState(listener),
    restart: () => server.restart(),
  };
}
