import { afterEach, describe, expect, test, vi } from 'vitest';
import { Analysis } from '../../server/src/analysis/analysis';
import { everySample } from '../unit/support/samples';
import { type Client, eventually, MODERN } from './support/client';
import { anyParams, inProcess, type Served } from './support/inProcess';

const URI = 'file:///guest.qvmconf';
const TOKEN = { isCancellationRequested: false };

afterEach(() => {
  vi.restoreAllMocks();
});

/** A refusal is an answer for the user, not a failure. */
async function answer({ call }: Served, params: unknown): Promise<unknown> {
  try {
    return await call(params, TOKEN);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `refused: ${error.message}`;
    throw error;
  }
}

function fallbackOf({ fallback }: Served, params: unknown): unknown {
  return typeof fallback === 'function' ? fallback(params) : fallback;
}

describe('a fault in the analysis', () => {
  test('gives the safe default of each request and a line in the log, and stops nothing', async () => {
    const { client, served } = inProcess((document, inputs) => {
      if (!document.getText().includes('fault')) return new Analysis(document, inputs);
      return new Proxy(new Analysis(document, inputs), {
        get: () => {
          throw new Error('injected');
        },
      });
    });
    await client.initialize();
    await client.open(URI, 'cpu # fault');
    await eventually(
      () => client.logged.find(({ message }) => message.startsWith('analysed failed')),
      'a log line',
    );
    expect(served.length).toBeGreaterThan(15);
    // The host's listing is text of the request itself: no analysis is asked for it.
    for (const request of served.filter(({ method }) => method !== 'qvmconf/asinfo')) {
      const params = anyParams(URI);
      expect(await answer(request, params), request.method).toEqual(fallbackOf(request, params));
      if (!request.method.startsWith('textDocument/')) continue;
      const failed = `${request.method} failed: Error: injected`;
      await eventually(() => client.logged.find(({ message }) => message.startsWith(failed)), failed);
    }
    await client.change(URI, 'vdev pl011 loc 0x1000 vdev pl011 loc 0x1000', 2);
    const { diagnostics } = await client.diagnostics(({ version }) => version === 2);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('a request', () => {
  test('for a document that is not open, or no longer, has an empty answer', async () => {
    const { client, served } = inProcess();
    await client.initialize();
    for (const request of served)
      expect(isEmpty(await answer(request, anyParams(URI))), request.method).toBe(true);
    await client.open(URI, 'vdev ioapic name io');
    await client.diagnostics(({ uri }) => uri === URI);
    await client.close(URI);
    await client.diagnostics(({ version }) => version === undefined);
    for (const request of served)
      expect(isEmpty(await answer(request, anyParams(URI))), request.method).toBe(true);
    expect(await errors(client)).toEqual([]);
  });

  test('outside the document is answered', async () => {
    const { client, served } = inProcess();
    await client.initialize();
    await client.open(URI, 'vdev ioapic name io\n');
    const places = [
      { line: 0, character: 9999 },
      { line: 9999, character: 0 },
      { line: 2147483647, character: 2147483647 },
    ];
    for (const request of served)
      for (const place of places) await expect(answer(request, anyParams(URI, place))).resolves.toBeDefined();
    expect(await errors(client)).toEqual([]);
  });

  test('of a client without any optional capability is answered', async () => {
    const { client, served } = inProcess();
    await client.initialize({});
    await client.open(URI, everySample()[0]?.text ?? '');
    for (const request of served)
      for (let line = 0; line < 60; line++) await answer(request, anyParams(URI, { line, character: 8 }));
    expect(await errors(client)).toEqual([]);
  });
});

describe.each(everySample())('$path', ({ text }) => {
  test('answers every request at every offset', { timeout: 120_000 }, async () => {
    const { client, served } = inProcess();
    await client.initialize(MODERN);
    await client.open(URI, text);
    await client.diagnostics(({ uri }) => uri === URI);
    const lines = text.split(/\r\n|\r|\n/);
    // The host's listing is text of the request itself: no analysis is asked for it.
    for (const request of served.filter(({ method }) => method !== 'qvmconf/asinfo')) {
      const asksForPlace = hasPlace(request.method);
      for (const [line, content] of lines.entries()) {
        for (let character = 0; character <= content.length; character++) {
          await answer(request, anyParams(URI, { line, character }));
          if (!asksForPlace) break;
        }
        if (!asksForPlace) break;
      }
    }
    expect(await errors(client)).toEqual([]);
  });
});

/** Requests whose answer is for a whole document are asked once. */
function hasPlace(method: string): boolean {
  return !/documentSymbol|workspace\/|foldingRange|documentLink|semanticTokens\/full|textDocument\/formatting|^qvmconf\/|codeLens|resolve/.test(
    method,
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'string') return value.startsWith('refused');
  // An item to resolve comes back, tokens and lists are empty.
  return Object.entries(value as object).every(
    ([key, inner]) => !Array.isArray(inner) || inner.length === 0 || key in anyParams(URI),
  );
}

/** What the server has logged as errors, once its last messages are here. */
async function errors(client: Client): Promise<string[]> {
  // Messages keep their order: after an answer, everything logged before it has come.
  await client.connection.sendRequest('textDocument/hover', anyParams(URI));
  return client.logged.filter(({ type }) => type === 1).map(({ message }) => message);
}
