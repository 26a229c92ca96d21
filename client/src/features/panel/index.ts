import * as vscode from 'vscode';
import type { PageState } from '../../../../shared/panel';
import { COMMANDS } from '../../../../shared/protocol';
import { LayoutPanel, VIEW_TYPE } from './layoutPanel';
import type { LayoutSource } from './layoutSource';
import { PageHost } from './pageHost';

/** Id of the view in the side bar, as in package.json. */
const VIEW = 'qvmconf.layoutView';

/** Commands, panel, side bar view and restoring after a reload. */
export function registerLayoutPanel(context: vscode.ExtensionContext, source: LayoutSource): void {
  // The side bar shows the view only where there is something for it to show.
  void vscode.commands.executeCommand('setContext', 'qvmconf.active', true);
  const panels = new LayoutPanel(context, source);
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.showLayout, (uri?: vscode.Uri | string, window?: unknown) =>
      // A lens names a window; a menu passes things of its own after the address.
      panels.show(uri?.toString(), typeof window === 'string' ? window : undefined),
    ),
    vscode.commands.registerCommand(COMMANDS.compareLayout, (uri?: vscode.Uri) => panels.compare(uri)),
    vscode.commands.registerCommand(COMMANDS.showLayoutFollowing, () => panels.showFollowing()),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        panels.restore(panel, state);
      },
    }),
    vscode.window.registerWebviewViewProvider(VIEW, {
      resolveWebviewView(view) {
        const host = new PageHost(context, view.webview, source);
        host.onTitle = (title) => {
          view.description = title;
        };
        view.onDidDispose(() => host.dispose());
      },
    }),
  );
}
