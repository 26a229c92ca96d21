import type * as vscode from 'vscode';
import type { ServerState } from '../../../../shared/panel';
import type { LayoutPicture } from '../../../../shared/picture';

/** Where pictures come from. The language client implements it; the panel knows nothing of the protocol. */
export interface LayoutSource {
  /** The present picture of a configuration; `undefined` when the server knows none. Rejects when the server is gone. */
  layout(uri: string): Promise<LayoutPicture | undefined>;
  /** The picture of a configuration has changed (or may have). */
  onDidChange(listener: (event: { uri: string; version?: number }) => void): vscode.Disposable;
  readonly serverState: ServerState;
  onDidChangeState(listener: (state: ServerState) => void): vscode.Disposable;
  restart(): Promise<void>;
}
