import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { LayoutPicture } from '../../../server/src/layout/picture';
import type { LayoutSource } from './layoutSource';
import type { ServerState } from './messages';

const STATES: Record<State, ServerState> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/** Pictures from the language server: `qvmconf/layout` asks, `qvmconf/layoutChanged` tells. */
export class ClientLayoutSource implements LayoutSource, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<{ uri: string; version?: number }>();
  readonly #disposables: vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = [
      this.#changed,
      client.onNotification('qvmconf/layoutChanged', (event: { uri: string; version?: number }) =>
        this.#changed.fire(event),
      ),
    ];
  }

  async layout(uri: string): Promise<LayoutPicture | undefined> {
    const answer = await this.#client.sendRequest<LayoutPicture | null>('qvmconf/layout', {
      textDocument: { uri },
    });
    return answer ?? undefined;
  }

  onDidChange(listener: (event: { uri: string; version?: number }) => void): vscode.Disposable {
    return this.#changed.event(listener);
  }

  get serverState(): ServerState {
    return STATES[this.#client.state];
  }

  onDidChangeState(listener: (state: ServerState) => void): vscode.Disposable {
    return this.#client.onDidChangeState(({ newState }) => listener(STATES[newState]));
  }

  async restart(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
    await this.#client.start();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
