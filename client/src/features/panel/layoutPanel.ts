import * as vscode from 'vscode';
import type { PageState } from '../../../../shared/panel';
import { t } from '../../../words';
import { chooseAgainst, configurationOf } from './against';
import type { LayoutSource } from './layoutSource';
import { activeConfiguration, PageHost } from './pageHost';

export const VIEW_TYPE = 'qvmconf.layout';
const FOLLOWING = '';

/** The panels in editor columns: one per configuration, and one that follows the active editor. */
export class LayoutPanel {
  private readonly context: vscode.ExtensionContext;
  private readonly source: LayoutSource;
  /** By configuration; the one that follows has the key `FOLLOWING`. */
  private readonly open = new Map<string, { panel: vscode.WebviewPanel; host: PageHost }>();

  constructor(context: vscode.ExtensionContext, source: LayoutSource) {
    this.context = context;
    this.source = source;
  }

  /**
   * Opens, or brings to the front, the panel of a configuration, by default of the active one.
   * @param window id of the window to show in it
   */
  show(uri = activeConfiguration()?.uri.toString(), window?: string): void {
    const key = uri ?? FOLLOWING;
    this.reveal(key);
    if (window !== undefined) this.open.get(key)?.host.select(window);
  }

  /** Asks what a configuration is compared with, and shows both in its panel. */
  async compare(given?: vscode.Uri): Promise<void> {
    const uri = await configurationOf(given);
    if (uri === undefined) return;
    const key = uri.toString();
    const chosen = await chooseAgainst(uri, this.open.get(key)?.host.isCompared ?? false);
    if (chosen === undefined) return;
    this.show(key);
    this.open.get(key)?.host.compareWith(chosen === 'none' ? undefined : chosen);
  }

  showFollowing(): void {
    this.reveal(FOLLOWING);
  }

  private reveal(key: string): void {
    const open = this.open.get(key);
    if (open) {
      open.panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, t('Layout'), column), key);
  }

  /** Fills a panel, new or given back by VS Code after a reload. */
  adopt(panel: vscode.WebviewPanel, key: string): void {
    const host = new PageHost(this.context, panel.webview, this.source, key || undefined);
    host.onTitle = (title) => {
      panel.title = key ? t('Layout: {0}', title) : t('Layout (following): {0}', title);
    };
    this.open.set(key, { panel, host });
    panel.onDidDispose(() => {
      host.dispose();
      if (this.open.get(key)?.panel === panel) this.open.delete(key);
    });
  }

  restore(panel: vscode.WebviewPanel, state: PageState | undefined): void {
    this.adopt(panel, state?.uri ?? FOLLOWING);
  }
}
