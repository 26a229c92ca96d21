import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

export interface ServerCommand {
  readonly name: string;
  readonly args: readonly string[];
}

/** A language server in a process of its own, driven over stdio as an editor would. */
export class BenchClient {
  private readonly process: ChildProcess;
  private readonly connection: MessageConnection;
  private version = 1;
  private diagnostics: (() => void) | undefined;

  constructor(command: ServerCommand) {
    this.process = spawn(process.execPath, [...command.args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('no pipes to the server');
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    const answered = ({ version = this.version }: { version?: number }) => {
      if (version === this.version) this.diagnostics?.();
    };
    this.connection.onNotification('textDocument/publishDiagnostics', answered);
    // Follows the findings of each analysis, also where they are as before and not published again.
    this.connection.onNotification('qvmconf/layoutChanged', answered);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
        workspace: { configuration: true },
      },
    });
    await this.connection.sendNotification('initialized', {});
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    const published = this.nextDiagnostics();
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.version, text },
    });
    await published;
  }

  /** Milliseconds from a typed character to the diagnostics of the new version. */
  async keystroke(uri: string, line: number, text: string): Promise<number> {
    const published = this.nextDiagnostics();
    const start = performance.now();
    const at = { line, character: 0 };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
    await published;
    return performance.now() - start;
  }

  /** Milliseconds of one request at a place. */
  async request(method: string, uri: string, line: number, character: number): Promise<number> {
    const start = performance.now();
    await this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character } });
    return performance.now() - start;
  }

  /** What the process holds in memory, in MiB; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.connection.dispose();
    this.process.kill();
    await new Promise((resolve) => this.process.once('exit', resolve));
  }

  private nextDiagnostics(): Promise<void> {
    return new Promise((resolve) => {
      this.diagnostics = resolve;
    });
  }
}
