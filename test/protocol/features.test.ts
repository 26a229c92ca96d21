import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver-protocol/node';
import * as protocol from 'vscode-languageserver-protocol/node';
import { ensureBuilt } from './support/built';
import { Client, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

/** The table's rows: method, and whether the server has it. */
const TABLE = new Map(
  [
    ...readFileSync(new URL('../../docs/features.md', import.meta.url), 'utf8').matchAll(
      /^\| `([^`]+)` \| (\w+) \|/gm,
    ),
  ].map(([, method = '', has]) => [method, has] as const),
);

/** Messages of the base protocol, which the library keeps to itself. */
const BASE = ['$/cancelRequest', '$/setTrace', '$/logTrace', '$/progress'];

/** How a server announces each method that it may have or not. */
const ANNOUNCED: Readonly<Record<string, (capabilities: ServerCapabilities) => unknown>> = {
  'textDocument/didSave': (can) => typeof can.textDocumentSync === 'object' && can.textDocumentSync.save,
  'textDocument/willSave': (can) => typeof can.textDocumentSync === 'object' && can.textDocumentSync.willSave,
  'notebookDocument/sync': (can) => can.notebookDocumentSync,
  'textDocument/diagnostic': (can) => can.diagnosticProvider,
  'textDocument/hover': (can) => can.hoverProvider,
  'textDocument/signatureHelp': (can) => can.signatureHelpProvider,
  'textDocument/inlayHint': (can) => can.inlayHintProvider,
  'inlayHint/resolve': (can) => typeof can.inlayHintProvider === 'object' && resolves(can.inlayHintProvider),
  'textDocument/codeLens': (can) => can.codeLensProvider,
  'codeLens/resolve': (can) => can.codeLensProvider?.resolveProvider,
  'textDocument/documentSymbol': (can) => can.documentSymbolProvider,
  'workspace/symbol': (can) => can.workspaceSymbolProvider,
  'workspaceSymbol/resolve': (can) => resolves(can.workspaceSymbolProvider),
  'textDocument/foldingRange': (can) => can.foldingRangeProvider,
  'textDocument/selectionRange': (can) => can.selectionRangeProvider,
  'textDocument/documentLink': (can) => can.documentLinkProvider,
  'documentLink/resolve': (can) => can.documentLinkProvider?.resolveProvider,
  'textDocument/semanticTokens/full': (can) => can.semanticTokensProvider?.full,
  'textDocument/semanticTokens/full/delta': (can) =>
    typeof can.semanticTokensProvider?.full === 'object' && can.semanticTokensProvider.full.delta,
  'textDocument/semanticTokens/range': (can) => can.semanticTokensProvider?.range,
  'textDocument/documentColor': (can) => can.colorProvider,
  'textDocument/inlineValue': (can) => can.inlineValueProvider,
  'textDocument/moniker': (can) => can.monikerProvider,
  'textDocument/definition': (can) => can.definitionProvider,
  'textDocument/declaration': (can) => can.declarationProvider,
  'textDocument/typeDefinition': (can) => can.typeDefinitionProvider,
  'textDocument/implementation': (can) => can.implementationProvider,
  'textDocument/references': (can) => can.referencesProvider,
  'textDocument/documentHighlight': (can) => can.documentHighlightProvider,
  'textDocument/rename': (can) => can.renameProvider,
  'textDocument/prepareRename': (can) =>
    typeof can.renameProvider === 'object' && can.renameProvider.prepareProvider,
  'textDocument/linkedEditingRange': (can) => can.linkedEditingRangeProvider,
  'textDocument/prepareCallHierarchy': (can) => can.callHierarchyProvider,
  'textDocument/prepareTypeHierarchy': (can) => can.typeHierarchyProvider,
  'textDocument/completion': (can) => can.completionProvider,
  'completionItem/resolve': (can) => can.completionProvider?.resolveProvider,
  'textDocument/inlineCompletion': (can) => can.inlineCompletionProvider,
  'textDocument/codeAction': (can) => can.codeActionProvider,
  'codeAction/resolve': (can) => resolves(can.codeActionProvider),
  'textDocument/formatting': (can) => can.documentFormattingProvider,
  'textDocument/rangeFormatting': (can) => can.documentRangeFormattingProvider,
  'textDocument/rangesFormatting': (can) =>
    typeof can.documentRangeFormattingProvider === 'object' &&
    can.documentRangeFormattingProvider.rangesSupport,
  'textDocument/onTypeFormatting': (can) => can.documentOnTypeFormattingProvider,
  'workspace/executeCommand': (can) => can.executeCommandProvider,
  'workspace/didChangeWorkspaceFolders': (can) => can.workspace?.workspaceFolders?.changeNotifications,
  'workspace/willRenameFiles': (can) => can.workspace?.fileOperations?.willRename,
  'workspace/didCreateFiles': (can) => can.workspace?.fileOperations?.didCreate,
};

function resolves(provider: unknown): boolean {
  return (
    typeof provider === 'object' &&
    provider !== null &&
    'resolveProvider' in provider &&
    provider.resolveProvider === true
  );
}

describe('the table of protocol methods', () => {
  let client: Client;
  let capabilities: ServerCapabilities;

  beforeAll(async () => {
    await ensureBuilt();
    client = Client.stdio();
    ({ capabilities } = await client.initialize(MODERN));
  }, 60_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    await client.kill();
  });

  test('has every method of the protocol and no other', () => {
    // One of the token types is called `method`, and is none.
    const methods = Object.values(protocol).flatMap((value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      'method' in value &&
      typeof value.method === 'string' &&
      value.method !== 'method'
        ? [value.method]
        : [],
    );
    expect(methods.length).toBeGreaterThan(70);
    const documented = [...TABLE.keys()].filter((method) => !method.startsWith('qvmconf/'));
    expect(documented.toSorted()).toEqual([...new Set([...methods, ...BASE])].toSorted());
  });

  test('has every message that goes beyond the protocol', () => {
    const source = readFileSync(new URL('../../shared/protocol.ts', import.meta.url), 'utf8');
    const own = [...source.matchAll(/'(qvmconf\/\w+)'/g)].map(([, method]) => method);
    expect([...TABLE.keys()].filter((method) => method.startsWith('qvmconf/')).toSorted()).toEqual(
      own.toSorted(),
    );
  });

  test('says yes or no', () => {
    expect([...TABLE].filter(([, has]) => has !== 'yes' && has !== 'no')).toEqual([]);
  });

  test.each(Object.entries(ANNOUNCED))('is right about %s', (method, announced) => {
    expect(TABLE.get(method)).toBe(isAnnounced(announced(capabilities)) ? 'yes' : 'no');
  });

  test('has a guarded handler after each request that is announced, and nothing unannounced', async () => {
    const { client: other, served } = inProcess();
    await other.initialize(MODERN);
    const methods = served.map(({ method }) => method);
    expect(new Set(methods).size).toBe(methods.length);
    const announced = Object.entries(ANNOUNCED)
      .filter(([method, ask]) => !/\/did|\/will|\/sync/.test(method) && isAnnounced(ask(capabilities)))
      .map(([method]) => method);
    expect(methods.filter((method) => !method.startsWith('qvmconf/')).toSorted()).toEqual(
      announced.toSorted(),
    );
  });
});

function isAnnounced(capability: unknown): boolean {
  return capability !== undefined && capability !== null && capability !== false;
}
