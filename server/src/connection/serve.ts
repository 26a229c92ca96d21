import { addressIn } from '../analysis/documentAddress';
import { attempting } from '../machine/attempt';
import { Settings } from '../settings/settings';
import { HostFindings } from '../workspace/hostFindings';
import { WorkspaceHosts } from '../workspace/hosts';
import { Workspace } from '../workspace/workspace';
import { Arrivals } from './arrivals';
import { BesideDocuments } from './besideDocuments';
import { type CreateAnalysis, Documents } from './documents';
import { Guard } from './guard';
import type { ServerPlatform } from './host';
import { Lifecycle } from './lifecycle';
import { loadAhead } from './loadAhead';
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from './messages';
import type { PushContext } from './pushes/push';
import { PUSHES } from './pushes/table';
import { REQUESTS } from './requests/table';
import { followWorkspace } from './workspaceChanges';

/**
 * Starts the language server on a connection; the same in a Node process and in a web worker.
 * @param createAnalysis for tests that need one that fails
 */
export function serve(connection: Connection, host: ServerPlatform, createAnalysis?: CreateAnalysis): void {
  const lifecycle = new Lifecycle(connection);
  const arrivals = new Arrivals(() => host.nextTurn());
  const guard = new Guard(
    {
      error: (message) => connection.console.error(message),
      log: (message) => connection.tracer.log(message),
    },
    () => host.now(),
    arrivals,
    lifecycle,
  );
  const documents = new Documents(host, arrivals, guard, createAnalysis);
  const workspace = new Workspace(host, documents);
  documents.hostReadings.onProblem((uri, problem) => connection.console.warn(`${uri}: ${problem}`));
  const workspaceHosts = new WorkspaceHosts(host, workspace, (uri) => documents.beside(uri));
  const hosts = new HostFindings(
    workspaceHosts,
    () => ({
      stamp: `${documents.changes} ${workspace.changes}`,
      levels: documents.settings.rules,
      open: documents.uris,
      embedding: documents.uris.filter((uri) => documents.embeds(uri)),
      watched: workspace.watched,
      now: host.now(),
    }),
    attempting((what, error) => guard.failed(what, error)),
  );

  let loading: Promise<void> | undefined;
  documents.onAnalysed((uri) => {
    if (loading !== undefined || documents.analysis(uri) === undefined) return;
    loading = loadAhead(host, arrivals, () => documents.analysis(uri));
    guard.follow('loading ahead', loading);
  });

  let beside: BesideDocuments | undefined;
  // A connection has one listener for it.
  const initialized: (() => void)[] = [];

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    const refusal = lifecycle.initialize();
    if (refusal !== undefined) return refusal;
    documents.settings = new Settings(params.initializationOptions?.settings);
    const warned = new Set<string>();
    const rulePages = rulePagesOf(params) ?? host.rulePages;
    const session: PushContext = {
      connection,
      guard,
      client: params.capabilities,
      rulePages,
      rulePage: (rule) =>
        rulePages === undefined ? undefined : host.readFile(addressIn(rulePages, `${rule}.md`)),
      commandLinks: params.initializationOptions?.commandLinks === true,
      projectVdevs: documents.projectVdevs,
      open: () => documents.uris,
      nextTurn: () => host.nextTurn(),
      beside: (uri) => documents.beside(uri),
      innerConfigurations: (uri) => documents.innerConfigurations(uri),
      hosts,
      analysis: (uri) => documents.analysis(uri),
      workspace: (uri) => workspace.view(uri, () => (hosts.isReady ? hosts.report.hosts : undefined)),
      settings: () => documents.settings,
      readBack: documents.readBack,
      forgetAnalyses: () => {
        workspace.forgetAnalyses();
        documents.reset();
      },
      warnOnce: (message) => {
        if (warned.has(message)) return;
        warned.add(message);
        const params = { type: MessageType.Warning, message };
        guard.follow(
          'window/showMessage',
          connection.sendNotification(ShowMessageNotification.method, params),
        );
      },
      onAnalysed: (listener) => documents.onAnalysed(listener),
      onClosed: (listener) => documents.onClosed(listener),
    };
    const capabilities: ServerCapabilities = {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...followWorkspace(connection, params, { workspace, documents, hosts }, guard, (listener) =>
        initialized.push(listener),
      ),
    };
    for (const group of REQUESTS) {
      const { capabilities: own, requests } = group(session);
      Object.assign(capabilities, own);
      for (const { type, otherwise, answer } of requests)
        connection.onRequest(
          type,
          guard.wrap(type.method, otherwise, (asked) => answer(asked as never, session)),
        );
    }
    for (const push of PUSHES) push(session);
    beside = new BesideDocuments(connection, params.capabilities, capabilities, guard);
    // Only now: what a client says of documents before it has introduced itself is not heard.
    documents.listen(connection);
    return { capabilities, serverInfo: { name: 'qvmconf' } };
  });
  connection.onInitialized(() => {
    for (const listener of initialized) listener();
    beside?.register(documents.settings.flag('codeBlocks'));
  });
  connection.onDidChangeConfiguration(
    guard.listener('workspace/didChangeConfiguration', ({ settings }) => {
      workspace.forgetAnalyses();
      documents.reset(new Settings((settings as { qvmconf?: unknown } | null)?.qvmconf));
      beside?.register(documents.settings.flag('codeBlocks'));
    }),
  );
  connection.listen();
}

/** The folder of the rules' pages below the extension's own address, where the client tells it. */
function rulePagesOf({ initializationOptions }: InitializeParams): string | undefined {
  const root: unknown = initializationOptions?.extensionUri;
  return typeof root === 'string' ? `${root.replace(/\/$/, '')}/docs/rules/` : undefined;
}
