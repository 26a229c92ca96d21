import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { loneDocument } from '../analysis/workspaceView';
import { Settings } from '../settings/settings';
import type { HandlerContext, RegisterHandlers } from './context';
import { Documents } from './documents';
import { Guard } from './guard';
import { registerCompletion } from './handlers/completion';
import { registerDiagnostics } from './handlers/diagnostics';
import { registerHover } from './handlers/hover';
import { registerLayout } from './handlers/layout';
import { registerStatus } from './handlers/status';
import { registerSymbols } from './handlers/symbols';
import type { Host } from './host';

/** Every group of methods that the server answers. */
const HANDLERS: readonly RegisterHandlers[] = [
  registerDiagnostics,
  registerHover,
  registerCompletion,
  registerSymbols,
  registerLayout,
  registerStatus,
];

/** Starts the language server on a connection; the same in a Node process and in a web worker. */
export function serve(connection: Connection, host: Host): void {
  const failed = (what: string, error: unknown) =>
    connection.console.error(
      `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  const documents = new Documents(host, failed);
  const guard = new Guard(
    {
      error: (message) => connection.console.error(message),
      log: (message) => connection.tracer.log(message),
    },
    () => host.now(),
    () => host.yieldToMessages(),
  );

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const context: HandlerContext = {
      connection,
      guard,
      client: params.capabilities,
      analysis: (uri) => documents.analysis(uri),
      workspace: (uri) => loneDocument(documents.analysis(uri) ?? unopened(uri)),
      settings: () => documents.settings,
      onAnalysed: (listener) => documents.onAnalysed(listener),
      onClosed: (listener) => documents.onClosed(listener),
    };
    documents.settings = new Settings(params.initializationOptions?.settings);
    const capabilities: ServerCapabilities = { textDocumentSync: TextDocumentSyncKind.Incremental };
    for (const register of HANDLERS) Object.assign(capabilities, register(context));
    return { capabilities, serverInfo: { name: 'qvmconf' } };
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    documents.reset(new Settings((settings as { qvmconf?: unknown } | null)?.qvmconf));
  });
  documents.listen(connection);
  connection.listen();
}

function unopened(uri: string): never {
  throw new Error(`${uri} is not open`);
}
