import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Client, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

const URI = 'file:///guest.qvmconf';
const TEXT = 'system a\nram 0x80000000,512M\nvdev shmem loc 0x1c050000 intr gic:38\n';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };

afterEach(() => vi.restoreAllMocks());

async function opened(): Promise<{ client: Client; refreshed: string[] }> {
  const { client } = inProcess();
  const refreshed: string[] = [];
  for (const method of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']) {
    client.connection.onRequest(method, () => {
      refreshed.push(method);
      return null;
    });
  }
  await client.initialize({
    ...MODERN,
    workspace: {
      ...MODERN.workspace,
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
  });
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'qvmconf', version: 1, text: TEXT },
  });
  return { client, refreshed };
}

const hints = (client: Client) =>
  client.connection.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
    textDocument: { uri: URI },
    range: WHOLE,
  });
const lenses = (client: Client) =>
  client.connection.sendRequest<unknown[]>('textDocument/codeLens', { textDocument: { uri: URI } });
const configure = (client: Client, qvmconf: unknown) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { qvmconf } });

describe('hints and lenses follow their settings', () => {
  test('asks the client to draw them anew, and answers by the new settings', async () => {
    const { client, refreshed } = await opened();
    expect((await hints(client)).map(({ label }) => label)).toEqual(['–0x9fffffff', 'SPI 6']);
    expect(await lenses(client)).toHaveLength(2);
    expect(refreshed).toEqual([]);
    await configure(client, { codeLens: false, inlayHints: { interrupt: false, windowEnd: true } });
    await vi.waitFor(() =>
      expect(refreshed.toSorted()).toEqual(['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']),
    );
    expect((await hints(client)).map(({ label }) => label)).toEqual(['–0x9fffffff', '–0x1c050fff']);
    expect(await lenses(client)).toEqual([]);
  });

  test('answers a client that shows no Markdown in plain text', async () => {
    const { client } = inProcess();
    await client.initialize({});
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'qvmconf', version: 1, text: TEXT },
    });
    const hover = await client.connection.sendRequest<{ contents: { kind: string; value: string } }>(
      'textDocument/hover',
      { textDocument: { uri: URI }, position: { line: 2, character: 16 } },
    );
    expect(hover.contents.kind).toBe('plaintext');
    expect(hover.contents.value).toContain('Factory page 0x1c050000–0x1c050fff');
  });
});
