import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  type Hover,
  HoverRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { ensureBuilt } from './support/built';
import { Client, MODERN } from './support/client';

const URI = 'file:///guests/guest.qvmconf';
const CLASH = 'vdev pl011 loc 0x1c090000 intr gic:37\nvdev wdt-sp805 loc 0x1c090000\n';
const CLEAN = 'ram 0x80000000,512M\n';

let clients: Client[] = [];

function started(client: Client): Client {
  clients.push(client);
  return client;
}

beforeAll(ensureBuilt, 60_000);
afterEach(async () => {
  const running = clients;
  clients = [];
  await Promise.all(running.map((client) => client.kill()));
});

const START = {
  'over standard input and output': () => Client.stdio(),
  'over the channel of a Node process': () => Client.ipc(),
  'as `qvmconf lsp --stdio`': () => Client.command(),
} as const;

describe.each(Object.entries(START))('the built server %s', (_title, start) => {
  test('introduces itself, publishes with versions, answers, and ends', async () => {
    const client = started(start());
    const { capabilities, serverInfo } = await client.initialize();
    expect(serverInfo?.name).toBe('qvmconf');
    expect(capabilities.textDocumentSync).toBe(2);
    await client.open(URI, CLASH);
    const first = await client.diagnostics(({ version }) => version === 1);
    expect(first.diagnostics).toContainEqual(
      expect.objectContaining({ source: 'qvmconf', code: 'window-overlap', severity: 1 }),
    );
    await client.change(URI, CLEAN, 2);
    expect(await client.diagnostics(({ version }) => version === 2)).toEqual({
      uri: URI,
      version: 2,
      diagnostics: [],
    });
    expect(await hover(client, 0, 1)).toMatch(/ram/i);
    await client.close(URI);
    expect((await client.diagnostics(({ version }) => version === undefined)).diagnostics).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

describe('the built server', () => {
  test('answers before a document is open, after it is closed, and outside of it', async () => {
    const client = started(Client.stdio());
    await client.initialize();
    expect(await hover(client, 0, 0)).toBeUndefined();
    await client.open(URI, CLEAN);
    expect(await hover(client, 0, 1)).toBeDefined();
    expect(await hover(client, 99999, 99999)).toBeUndefined();
    await client.close(URI);
    expect(await hover(client, 0, 1)).toBeUndefined();
  });

  test('gives up a request that is cancelled', async () => {
    const client = started(Client.stdio());
    await client.initialize();
    await client.open(URI, CLEAN);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
    const answer = client.connection.sendRequest(HoverRequest.type, params, source.token);
    source.cancel();
    const error = await answer.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as ResponseError<void>).code).toBe(LSPErrorCodes.RequestCancelled);
    expect(await hover(client, 0, 1)).toBeDefined();
  });

  test('serves a client without any optional capability', async () => {
    const client = started(Client.stdio());
    const { capabilities } = await client.initialize({});
    expect(capabilities.renameProvider).toBe(true);
    await client.open(URI, CLASH);
    const { diagnostics } = await client.diagnostics(({ uri }) => uri === URI);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of diagnostics) expect(diagnostic.relatedInformation).toBeUndefined();
    const params = { textDocument: { uri: URI } };
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', params);
    expect(symbols).toContainEqual(
      expect.objectContaining({ location: expect.objectContaining({ uri: URI }) }),
    );
    expect(client.registered).toEqual([]);
  });

  test('refuses a rename with a message for the user', async () => {
    const client = started(Client.stdio());
    await client.initialize();
    await client.open(URI, CLASH);
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 32 } };
    const error = await client.connection.sendRequest(PrepareRenameRequest.type, params).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as ResponseError<void>).message).toMatch(/gic is what qvm calls/);
  });

  test('loses nothing but its memory in a crash', async () => {
    const first = started(Client.stdio());
    await first.initialize();
    await first.open(URI, CLASH);
    const before = await first.diagnostics(({ version }) => version === 1);
    await first.kill();
    const second = started(Client.stdio());
    await second.initialize();
    // An editor that restarts a server opens its documents as they are by then.
    await second.open(URI, CLASH, 7);
    const after = await second.diagnostics(({ version }) => version === 7);
    expect(after.diagnostics).toEqual(before.diagnostics);
  });

  test('follows a change of the settings', async () => {
    const client = started(Client.stdio());
    await client.initialize();
    await client.open(URI, CLASH);
    await client.diagnostics(({ diagnostics }) => diagnostics.some(({ code }) => code === 'window-overlap'));
    const off = { qvmconf: { rules: { 'window-overlap': 'off' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: off });
    await client.diagnostics(({ diagnostics }) => diagnostics.every(({ code }) => code !== 'window-overlap'));
    for (const settings of [null, 1, { qvmconf: 'x' }, { qvmconf: { rules: [], target: null } }])
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    expect(await hover(client, 0, 1)).toBeDefined();
  });

  test('starts with the settings that it is given', async () => {
    const client = started(Client.stdio());
    const settings = { rules: { 'window-overlap': 'off' } };
    await client.initialize(MODERN, { initializationOptions: { settings } });
    await client.open(URI, CLASH);
    const { diagnostics } = await client.diagnostics(({ uri }) => uri === URI);
    expect(diagnostics.map(({ code }) => code)).not.toContain('window-overlap');
  });
});

describe('files beside the open ones', () => {
  test('are found when someone asks, and again when they change', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
    const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
    try {
      writeFileSync(path.join(folder, 'b.qvmconf'), 'system b\nvdev virtio-net peer /dev/qvm/a/p2p\n');
      const client = started(Client.stdio());
      const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'vms' }];
      await client.initialize(MODERN, { workspaceFolders });
      await client.open(uri('a.qvmconf'), 'system a\nvdev virtio-net name p2p\n');
      const references = async () => {
        const found = await client.connection.sendRequest(ReferencesRequest.type, {
          textDocument: { uri: uri('a.qvmconf') },
          position: { line: 1, character: 22 },
          context: { includeDeclaration: false },
        });
        return found?.map((location) => location.uri);
      };
      expect(await references()).toEqual([uri('b.qvmconf')]);
      expect(client.registered).toContain('workspace/didChangeWatchedFiles');
      writeFileSync(path.join(folder, 'c.qvmconf'), 'vdev virtio-net peer /dev/qvm/a/p2p\n');
      const changes = [{ uri: uri('c.qvmconf'), type: 1 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      expect(await references()).toEqual([uri('b.qvmconf'), uri('c.qvmconf')]);
      const event = { added: [], removed: workspaceFolders };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.open(uri('b.qvmconf'), 'system b\n');
      expect(await references()).toEqual([uri('c.qvmconf')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function hover(client: Client, line: number, character: number): Promise<string | undefined> {
  const params = { textDocument: { uri: URI }, position: { line, character } };
  const answer: Hover | null = await client.connection.sendRequest(HoverRequest.type, params);
  return answer === null ? undefined : JSON.stringify(answer.contents);
}
