import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Settings } from '../settings/settings';
import { Workspace } from '../workspace/workspace';
import type { HandlerContext, RegisterHandlers } from './context';
import { type CreateAnalysis, Documents } from './documents';
import { Guard } from './guard';
import type { Host } from './host';
import { followProjectVdevs } from './pushes/projectVdevs';
import { followWorkspace } from './pushes/workspaceChanges';
import { registerAddressMap } from './requests/addressMap';
import { registerCodeActions } from './requests/codeActions';
import { registerCodeLenses } from './requests/codeLenses';
import { registerCompletion } from './requests/completion';
import { registerDiagnostics } from './requests/diagnostics';
import { registerDocumentLinks } from './requests/documentLinks';
import { registerFormat } from './requests/format';
import { registerGenerate } from './requests/generate';
import { registerHover } from './requests/hover';
import { registerInlayHints } from './requests/inlayHints';
import { registerLayout } from './requests/layout';
import { registerNavigation } from './requests/navigation';
import { registerSemanticTokens } from './requests/semanticTokens';
import { registerSignatureHelp } from './requests/signatureHelp';
import { registerStatus } from './requests/status';
import { registerStructure } from './requests/structure';
import { registerSymbols } from './requests/symbols';

/** Every group of methods that the server answers. */
const HANDLERS: readonly RegisterHandlers[] = [
  registerDiagnostics,
  registerCodeActions,
  registerHover,
  registerSignatureHelp,
  registerInlayHints,
  registerCodeLenses,
  registerCompletion,
  registerSymbols,
  registerNavigation,
  registerDocumentLinks,
  registerStructure,
  registerSemanticTokens,
  registerFormat,
  registerLayout,
  registerAddressMap,
  registerGenerate,
  registerStatus,
];

/**
 * Starts the language server on a connection; the same in a Node process and in a web worker.
 * @param createAnalysis for tests that need one that fails
 */
export function serve(connection: Connection, host: Host, createAnalysis?: CreateAnalysis): void {
  const guard = new Guard(
    {
      error: (message) => connection.console.error(message),
      log: (message) => connection.tracer.log(message),
    },
    () => host.now(),
    () => host.yieldToMessages(),
  );
  const documents = new Documents(host, guard, createAnalysis);
  const workspace = new Workspace(host, documents);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const context: HandlerContext = {
      connection,
      guard,
      client: params.capabilities,
      rulePages: rulePagesOf(params) ?? host.rulePages,
      analysis: (uri) => documents.analysis(uri),
      workspace: (uri) => workspace.view(uri),
      settings: () => documents.settings,
      onAnalysed: (listener) => documents.onAnalysed(listener),
      onClosed: (listener) => documents.onClosed(listener),
    };
    documents.settings = new Settings(params.initializationOptions?.settings);
    const capabilities: ServerCapabilities = {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...followWorkspace(connection, params, workspace, documents, guard),
    };
    for (const register of HANDLERS) Object.assign(capabilities, register(context));
    return { capabilities, serverInfo: { name: 'qvmconf' } };
  });
  connection.onDidChangeConfiguration(
    guard.listener('workspace/didChangeConfiguration', ({ settings }) => {
      workspace.forgetAnalyses();
      documents.reset(new Settings((settings as { qvmconf?: unknown } | null)?.qvmconf));
    }),
  );
  followProjectVdevs(connection, documents.projectVdevs);
  documents.listen(connection);
  connection.listen();
}

/** The folder of the rules' pages below the extension's own address, where the client tells it. */
function rulePagesOf({ initializationOptions }: InitializeParams): string | undefined {
  const root: unknown = initializationOptions?.extensionUri;
  return typeof root === 'string' ? `${root.replace(/\/$/, '')}/docs/rules/` : undefined;
}
