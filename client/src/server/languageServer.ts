import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ServerState } from '../../../shared/panel';
import { BUILD_LANGUAGE, LANGUAGE } from '../../../shared/protocol';

export type CreateClient = (
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
) => BaseLanguageClient;

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
};

/** The language server as the rest of the extension sees it. It starts with the first configuration or build file, not before. */
export class LanguageServer implements vscode.Disposable {
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly disposables: vscode.Disposable[] = [this.stateChanged];
  private current: ServerState = 'stopped';
  readonly onDidChangeState = this.stateChanged.event;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly output: vscode.LogOutputChannel,
  ) {
    this.disposables.push(client.onDidChangeState(({ newState }) => this.changed(STATES[newState])));
  }

  get state(): ServerState {
    return this.current;
  }

  /** Starts now if a configuration or a build file is open, else when the first one is opened. */
  startWithFirstDocument(): void {
    const isConfiguration = ({ languageId }: vscode.TextDocument) =>
      languageId === LANGUAGE || languageId === BUILD_LANGUAGE;
    if (vscode.workspace.textDocuments.some(isConfiguration)) {
      void this.start();
      return;
    }
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isConfiguration(document)) return;
      waiting.dispose();
      void this.start();
    });
    this.disposables.push(waiting);
  }

  /** Resolves when the server answers; starts it where nothing has. */
  async whenRunning(): Promise<void> {
    await this.client.start();
  }

  async restart(): Promise<void> {
    try {
      if (this.client.isRunning()) await this.client.stop();
      await this.client.start();
    } catch (error) {
      this.failed(error);
      throw error;
    }
  }

  /** Answers of the server; rejects when it is gone. */
  request<Result>(method: string, params: object): Promise<Result> {
    return this.client.sendRequest<Result>(method, params);
  }

  /** May be called before the server runs; listens over restarts. */
  onNotification<Params>(method: string, listener: (params: Params) => void): vscode.Disposable {
    return this.client.onNotification(method, listener);
  }

  async stop(): Promise<void> {
    for (const disposable of this.disposables) disposable.dispose();
    if (this.current !== 'stopped') await this.client.stop();
  }

  dispose(): void {
    void this.stop();
  }

  private async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.output.error(error instanceof Error ? error : String(error));
    this.changed('stopped');
  }

  private changed(state: ServerState): void {
    this.current = state;
    this.stateChanged.fire(state);
  }
}
