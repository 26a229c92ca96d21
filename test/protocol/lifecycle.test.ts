import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { ensureBuilt, SERVER } from './support/built';
import { Client, MODERN } from './support/client';
import { anyParams, inProcess } from './support/inProcess';

const URI = 'file:///guests/guest.qvmconf';

beforeAll(ensureBuilt, 60_000);

async function errorOf(client: Client, method: string): Promise<number | undefined> {
  try {
    await client.connection.sendRequest(method, anyParams(URI));
    return undefined;
  } catch (error) {
    if (error instanceof ResponseError) return error.code;
    throw error;
  }
}

describe('the life of a server', () => {
  test('answers in the error codes of the protocol before, in and after it', async () => {
    const { client } = inProcess();
    const methods = ['textDocument/hover', 'qvmconf/layout', 'no/such', 'shutdown'];
    for (const method of methods) expect(await errorOf(client, method)).toBe(ErrorCodes.ServerNotInitialized);
    // A notification before `initialize` is dropped.
    await client.open(URI, 'vdev bogus\n');
    await client.initialize(MODERN);
    await expect(client.initialize(MODERN)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    expect(await errorOf(client, 'no/such')).toBe(ErrorCodes.MethodNotFound);
    expect(await errorOf(client, 'textDocument/hover')).toBeUndefined();
    expect(client.published).toEqual([]);
    expect(await errorOf(client, 'shutdown')).toBeUndefined();
    for (const method of methods)
      expect(await errorOf(client, method), method).toBe(ErrorCodes.InvalidRequest);
  });

  test('ends without a word when nobody reads what it says', { timeout: 20_000 }, async () => {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    const client = Client.ofChild(child);
    await client.initialize(MODERN);
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const text = { uri: URI, languageId: 'qvmconf', version: 1, text: 'vdev bogus\n' };
    const message = JSON.stringify({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: text },
    });
    child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    expect([await ended, said]).toEqual([1, '']);
  });
});
