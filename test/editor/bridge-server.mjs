/**
 * The bridge by which a test inside the extension host asks the runner to look at the page: HTTP on this
 * machine alone, with a random path that only the extension host is told.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { pageActions } from './page-actions.mjs';

/**
 * @param {() => Promise<import('playwright-core').Page>} pageOf the page, once it is open
 */
export async function startBridge(pageOf) {
  const secret = `/${randomBytes(16).toString('hex')}`;
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== secret) {
      response.writeHead(404).end();
      return;
    }
    const answer = await perform(request, pageOf);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The bridge has no port.');
  return {
    address: `http://127.0.0.1:${address.port}${secret}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {() => Promise<import('playwright-core').Page>} pageOf
 */
async function perform(request, pageOf) {
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { action, args } = JSON.parse(body);
    if (action === 'log') {
      console.log(args.line);
      return { value: null };
    }
    if (!Object.hasOwn(pageActions, action)) throw new Error(`The bridge has no action "${action}".`);
    return { value: (await pageActions[action](await pageOf(), args)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
