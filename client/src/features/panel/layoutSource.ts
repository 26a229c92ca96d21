import type * as vscode from 'vscode';
import type { Additions } from '../../../../shared/adding';
import type { Hex } from '../../../../shared/address';
import type { HostLayout } from '../../../../shared/hostLayout';
import type { ServerState } from '../../../../shared/panel';
import type { LayoutPicture } from '../../../../shared/picture';
import type { LayoutAgainst } from '../../../../shared/protocol';
import type { SharingPicture, SharingWish } from '../../../../shared/sharing';

/** Where pictures come from. The language client implements it; the panel knows nothing of the protocol. */
export interface LayoutSource {
  /** The present picture of a configuration, compared where that is asked for; `undefined` when the server knows none. Rejects when the server is gone. */
  layout(uri: string, against?: LayoutAgainst): Promise<LayoutPicture | undefined>;
  /** Pictures of the other machines that belong with a configuration's: of its host, else of its folder. */
  together(uri: string): Promise<readonly LayoutPicture[]>;
  /** The machines that a configuration is known to run with; `undefined` when the server knows of none. Rejects when it is gone. */
  hostLayout(uri: string): Promise<HostLayout | undefined>;
  /** A region of a configuration played through; `undefined` when the server knows none. Rejects when it is gone. */
  sharing(uri: string, wish: SharingWish): Promise<SharingPicture | undefined>;
  /** The vdevs that can be added to a configuration in a range of memory; `undefined` when the server knows none. Rejects when it is gone. */
  additions(uri: string, range: { readonly start: Hex; readonly end: Hex }): Promise<Additions | undefined>;
  /** The picture of a configuration has changed (or may have). */
  onDidChange(listener: (event: { uri: string; version?: number }) => void): vscode.Disposable;
  readonly serverState: ServerState;
  onDidChangeState(listener: (state: ServerState) => void): vscode.Disposable;
  restart(): Promise<void>;
}
