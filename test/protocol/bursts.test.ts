import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Hover, HoverRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { Analysis } from '../../server/src/analysis/analysis';
import { ensureBuilt } from './support/built';
import { Client, eventually, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

const URI = 'file:///guests/guest.qvmconf';
const CLASH = 'vdev pl011 loc 0x1c090000 intr gic:37\nvdev wdt-sp805 loc 0x1c090000\n';
const EDITS = 200;

beforeAll(ensureBuilt, 60_000);
afterEach(() => vi.restoreAllMocks());

/** Types characters of a comment, each a version of its own, without waiting for any answer. */
async function type(client: Client, count: number, text = 'x'): Promise<void> {
  for (let version = 2; version < 2 + count; version++)
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: at(2, 0), end: at(2, 0) }, text }],
    });
}

const at = (line: number, character: number) => ({ line, character });

describe('edits that arrive together', () => {
  test('are analysed and published once', async () => {
    const versions: number[] = [];
    const { client } = inProcess((document, inputs) => {
      versions.push(document.version);
      return new Analysis(document, inputs);
    });
    await client.initialize(MODERN);
    await client.open(URI, CLASH);
    await client.diagnostics(({ version }) => version === 1);
    versions.length = 0;
    await type(client, EDITS, 'cpu bogus\n');
    const last = await client.diagnostics(({ version }) => version === 1 + EDITS);
    expect(last.diagnostics.length).toBeGreaterThan(EDITS);
    expect(versions).toEqual([1 + EDITS]);
    expect(client.published).toHaveLength(2);
  });

  test('are so over standard input too, and the request after them is answered for the last', async () => {
    const client = Client.stdio();
    try {
      await client.initialize(MODERN);
      await client.open(URI, CLASH);
      await client.diagnostics(({ version }) => version === 1);
      await type(client, EDITS, 'cpu bogus\n');
      const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri: URI },
      });
      expect(symbols.length).toBeGreaterThan(EDITS);
      await client.diagnostics(({ version }) => version === 1 + EDITS);
      expect(client.published.length).toBeLessThan(EDITS / 10);
    } finally {
      await client.kill();
    }
  });
});

describe('a request for a text that has changed before its answer', () => {
  test('is given up when it speaks of a place, and else answered for the newest text', async () => {
    const { client } = inProcess();
    await client.initialize(MODERN);
    await client.open(URI, CLASH);
    const textDocument = { uri: URI };
    const place = client.connection
      .sendRequest(HoverRequest.type, { textDocument, position: at(0, 1) })
      .then<Hover | null, unknown>(undefined, (reason: unknown) => reason);
    const whole = client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument });
    await client.change(URI, 'cpu\ncpu\ncpu\n', 2);
    const error = await place;
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as ResponseError<void>).code).toBe(LSPErrorCodes.ContentModified);
    expect(await whole).toHaveLength(3);
    const again = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: at(0, 1),
    });
    expect(again).not.toBeNull();
  });
});

describe('findings that the client has on screen already', () => {
  /** What was published until a request after the last edit is answered. */
  async function publishedAfter(first: string, edit: (client: Client) => Promise<void>): Promise<number> {
    const { client } = inProcess();
    await client.initialize(MODERN);
    let layouts = 0;
    client.connection.onNotification('qvmconf/layoutChanged', () => {
      layouts++;
    });
    await client.open(URI, first);
    await client.diagnostics(({ version }) => version === 1);
    await eventually(() => (layouts === 1 ? true : undefined), 'the first layout');
    await edit(client);
    await eventually(() => (layouts === 2 ? true : undefined), 'the second layout');
    return client.published.length - 1;
  }

  test('are not published again', async () => {
    expect(await publishedAfter(CLASH, (client) => type(client, 1, '# more'))).toBe(0);
  });

  test('nor that there are none', async () => {
    expect(await publishedAfter('', (client) => client.change(URI, '# clean\n', 2))).toBe(0);
  });

  test('are, when an edit takes away the text that they are marked in', async () => {
    expect(await publishedAfter(CLASH, (client) => client.change(URI, CLASH, 2))).toBe(1);
  });
});
