import { type ChildProcess, fork, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  type LogMessageParams,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { COMMAND, SERVER } from './built';

/** What an editor of today can do, as far as the server asks. */
export const MODERN: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
  },
};

/** A language client as small as can be: it keeps what the server publishes and logs. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: LogMessageParams[] = [];
  readonly registered: string[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcess | undefined,
  ) {}

  static over(reader: MessageReader, writer: MessageWriter, child?: ChildProcess): Client {
    const connection = createProtocolConnection(reader, writer);
    const client = new Client(connection, child);
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      (params) => void client.published.push(params),
    );
    connection.onNotification(LogMessageNotification.type, (params) => void client.logged.push(params));
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method } of registrations) client.registered.push(method);
    });
    connection.onUnhandledNotification(() => {});
    connection.listen();
    return client;
  }

  /** The built server over standard input and output. */
  static stdio(): Client {
    return Client.ofChild(
      spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
  }

  /** The command line's server over standard input and output. */
  static command(): Client {
    return Client.ofChild(
      spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
  }

  /** The built server over the channel of a forked Node process, as the extension starts it. */
  static ipc(): Client {
    const child = fork(SERVER, ['--node-ipc'], { execArgv: [] });
    return Client.over(new IPCMessageReader(child), new IPCMessageWriter(child), child);
  }

  /** A process that was started with its streams as pipes. */
  static ofChild(child: ChildProcess): Client {
    if (child.stdout === null || child.stdin === null) throw new Error('the server has no streams');
    return Client.over(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin), child);
  }

  async initialize(
    capabilities: ClientCapabilities = MODERN,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      ...more,
    };
    const result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'qvmconf', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the whole text. */
  async change(uri: string, text: string, version: number): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The first published diagnostics that meet a condition, those that have come already included. */
  async diagnostics(
    condition: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return eventually(() => this.published.find(condition), 'diagnostics');
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = this.ended();
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }

  /** Ends the server without a word. */
  async kill(): Promise<void> {
    const ended = this.ended();
    this.process?.kill('SIGKILL');
    await ended;
  }

  private ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.process === undefined || hasEnded(this.process)) resolve(this.process?.exitCode ?? null);
      else this.process.once('exit', resolve);
    });
  }
}

/** Waits until a question has an answer; the test's own time limit ends the wait. */
export async function eventually<T>(ask: () => T | undefined, what: string, limit = 8000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what} never came`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
