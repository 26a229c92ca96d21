/** What the server knows after any edits is what it knows of the whole text read anew. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { LAYOUT_REQUEST } from '../../shared/protocol';
import { configuration } from '../unit/checks/support/configurations';
import { analyse } from '../unit/support/analysis';
import { anyText } from '../unit/support/anyText';
import { edits } from '../unit/support/edits';
import { type Client, eventually, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

afterEach(() => vi.restoreAllMocks());

/** All that the server says of a document, apart from its address and version. */
async function known(client: Client, uri: string) {
  const textDocument = { uri };
  const [symbols, folding, layout] = await Promise.all([
    client.connection.sendRequest('textDocument/documentSymbol', { textDocument }),
    client.connection.sendRequest('textDocument/foldingRange', { textDocument }),
    client.connection.sendRequest<Record<string, unknown>>(LAYOUT_REQUEST, { textDocument }),
  ]);
  return { symbols, folding, layout: { ...layout, uri: '', version: 0, title: '' } };
}

/** The findings that stand on the screen: those that were published last. */
function onScreen(client: Client, uri: string): string {
  const last = client.published.filter((published) => published.uri === uri).at(-1);
  return JSON.stringify(last?.diagnostics).replaceAll(uri, '');
}

test('edits lead to what the text as a whole leads to', { timeout: 120_000 }, async () => {
  const { client } = inProcess();
  await client.initialize(MODERN);
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 3, arbitrary: configuration }, { weight: 1, arbitrary: anyText }),
      edits,
      fc.boolean(),
      async (text, list, answeredBetween) => {
        const edited = `file:///guests/${++number}/guest.qvmconf`;
        const whole = `file:///guests/${++number}/guest.qvmconf`;
        await client.open(edited, text);
        let now = text;
        let version = 1;
        for (const { from, removed, text: inserted } of list) {
          const { document } = analyse(now);
          // Lines and characters cannot say every offset: not the middle of a line end.
          const start = document.offsetAt(document.positionAt(Math.floor(from * now.length)));
          const end = document.offsetAt(document.positionAt(start + removed));
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: edited, version: ++version },
            contentChanges: [
              { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: inserted },
            ],
          });
          now = now.slice(0, start) + inserted + now.slice(end);
          if (answeredBetween) await known(client, edited);
        }
        await client.open(whole, now);
        expect(await known(client, edited)).toEqual(await known(client, whole));
        await eventually(
          () => (onScreen(client, edited) === onScreen(client, whole) ? true : undefined),
          `the findings of ${JSON.stringify(now)}`,
        );
        await client.close(edited);
        await client.close(whole);
      },
    ),
    { numRuns: 60 },
  );
});
