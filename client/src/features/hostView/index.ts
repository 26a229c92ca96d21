import * as vscode from 'vscode';
import type { HostOverview } from '../../../../shared/hostOverview';
import {
  HOST_CHANGED,
  HOST_FOUND,
  HOST_REQUEST,
  HOST_VIEW,
  type HostChangedParams,
} from '../../../../shared/protocol';
import { t } from '../../../words';
import type { LanguageServer } from '../../server/languageServer';
import { registerHostTexts } from './hostTexts';
import { HostTree } from './hostTree';

/** How long edits may settle before the rows are asked for anew, in milliseconds. */
const SETTLE_MS = 200;

/** The view of the hosts. The activity bar has it once the server has found something to show. */
export function registerHostView(context: vscode.ExtensionContext, server: LanguageServer): void {
  const overview = () =>
    server.state === 'running'
      ? server.request<HostOverview>(HOST_REQUEST, {})
      : Promise.resolve<HostOverview>({ hosts: [] });
  const tree = new HostTree(overview);
  const view = vscode.window.createTreeView(HOST_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let isStale = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    isStale = true;
    if (!view.visible || settling !== undefined) return;
    settling = setTimeout(() => {
      settling = undefined;
      isStale = false;
      tree.refresh();
    }, SETTLE_MS);
  };
  registerHostTexts(context, server, overview);
  context.subscriptions.push(
    view,
    server.onNotification<HostChangedParams>(HOST_CHANGED, ({ found }) => {
      void vscode.commands.executeCommand('setContext', HOST_FOUND, found);
      changed();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) changed();
    }),
    server.onDidChangeState((state) => {
      view.message = state === 'stopped' ? t('The language server is stopped.') : undefined;
      if (state === 'running') changed();
    }),
    { dispose: () => clearTimeout(settling) },
  );
}
