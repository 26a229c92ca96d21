/**
 * Serves the layout panel's page in a plain browser with a fake message channel: `npm run panel`.
 * http://127.0.0.1:PORT/?picture=arm&theme=dark ; pictures are in test/panel/pictures, themes in test/panel/themes;
 * the name of a file in samples/ shows that configuration as the server would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html',
};
const tests = path.join(root, 'test/panel');

/** Bundles a module of the project for a browser or for Node, in memory. */
async function bundle(entry, options) {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return result.outputFiles[0].text;
}

const load = async (entry) => {
  const code = await bundle(entry, { platform: 'node', format: 'esm', target: 'node20' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
};

/** Starts the server; resolves to its address and a function that closes it. Bundles anew at every load of the page. */
export async function servePanel({ port = 0, minify = false } = {}) {
  ensureInstalled();
  const { pageHtml } = await load('client/src/features/panel/html.ts');
  const { manyWindows } = await load('test/panel/writePictures.ts');
  const { sampleFiles, samplePicture } = await load('test/panel/samplePictures.ts');
  const samples = sampleFiles(path.join(root, 'samples'));
  const nonce = 'plainpage';
  const kept = new Map();
  /** For measuring, the bundles are made once, as in a built extension. */
  const made = (name, make) => {
    if (!minify) return make();
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name);
  };
  const answers = {
    '/': () =>
      pageHtml({
        script: '/panel.js',
        style: '/panel.css',
        source: "'self'",
        // The fake host asks this server for pictures and themes; inside VS Code nothing may be asked.
        policy: "connect-src 'self'",
        nonce,
        before: `<script nonce="${nonce}" src="/fakeHost.js"></script>`,
      }),
    '/panel.js': () =>
      made('script', () => bundle('client/webview/main.ts', { format: 'iife', target: 'es2022', minify })),
    '/panel.css': () => made('style', () => bundle('client/webview/panel.css', { minify })),
    '/fakeHost.js': () => readFileSync(path.join(tests, 'fakeHost.js'), 'utf8'),
  };
  const find = (name) => {
    if (answers[name]) return answers[name]();
    const many = /^\/pictures\/many-(\d+)\.json$/.exec(name);
    if (many) return JSON.stringify(manyWindows(Number(many[1])));
    const sample = samples.get(path.basename(name, '.json'));
    if (sample && name.startsWith('/pictures/')) return JSON.stringify(samplePicture(sample));
    const file = /^\/(pictures|themes)\/([\w-]+\.json)$/.exec(name);
    return file ? readFileSync(path.join(tests, file[1], file[2]), 'utf8') : undefined;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = await find(pathname);
      if (body === undefined) throw Object.assign(new Error('not here'), { status: 404 });
      response.setHeader('content-type', TYPES[path.extname(pathname)] ?? TYPES['.html']);
      response.end(body);
    } catch (error) {
      response.statusCode = error.status ?? 500;
      response.end(String(error.message));
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    samples: [...samples.keys()],
    close: () => server.close(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, samples } = await servePanel({ port: Number(process.env.PORT ?? 5180) });
  const names = readdirSync(path.join(tests, 'pictures')).map((name) => path.parse(name).name);
  console.log(`${url}?picture=arm&theme=dark`);
  console.log(
    `pictures: ${[...names, ...samples, 'many-2000', 'none'].join(', ')}; themes: dark, light, hc-dark, hc-light`,
  );
}
