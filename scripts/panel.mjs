/**
 * Serves the layout panel's page in a plain browser with a fake message channel: `npm run panel`.
 * http://127.0.0.1:PORT/?picture=arm&theme=dark&language=de ; a picture is that of a configuration in test/panel/configurations or
 * samples/, by the name of its file, or `many-2000` for as many devices; themes are in test/panel/themes.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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
  // From memory a module does not know where it lies.
  const define = { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, entry)).href) };
  const code = await bundle(entry, { platform: 'node', format: 'esm', target: 'node20', define });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
};

/** What the page is told of a language that there are words in. */
function languageOf(language) {
  if (!/^[\w-]+$/.test(language ?? '')) return {};
  const file = path.join(root, 'l10n', `bundle.l10n.${language}.json`);
  return { language, words: JSON.parse(readFileSync(file, 'utf8')) };
}

/**
 * Starts the server; resolves to its address and a function that closes it. Bundles anew at every load of the page,
 * unless it is to keep what it made: for tests and, as small as in a built extension, for measuring.
 */
export async function servePanel({ port = 0, minify = false, keep = minify } = {}) {
  ensureInstalled();
  const { pageHtml } = await load('client/src/features/panel/html.ts');
  const { NAMES, addingTo, pictureOf, sharingOf } = await load('test/panel/pictures.ts');
  const nonce = 'plainpage';
  const kept = new Map();
  const made = (name, make) => {
    if (!keep) return make();
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name);
  };
  const answers = {
    '/': (query) =>
      pageHtml({
        ...languageOf(query.get('language')),
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
  const find = (name, query) => {
    if (answers[name]) return answers[name](query);
    const [, folder, asked] = /^\/(pictures|themes|sharing|adding)\/([\w-]+)\.json$/.exec(name) ?? [];
    if (folder === 'pictures') return JSON.stringify(pictureOf(asked, query.get('against') ?? undefined));
    if (folder === 'sharing') return JSON.stringify(sharingOf(asked, JSON.parse(query.get('wish') ?? '{}')));
    if (folder === 'adding') return JSON.stringify(addingTo(asked, Object.fromEntries(query)));
    return folder && readFileSync(path.join(tests, folder, `${asked}.json`), 'utf8');
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = await find(pathname, searchParams);
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
    names: NAMES,
    close: () => server.close(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, names } = await servePanel({ port: Number(process.env.PORT ?? 5180) });
  console.log(`${url}?picture=arm&theme=dark`);
  console.log(
    `pictures: ${[...names, 'many-2000', 'none'].join(', ')}; themes: dark, light, hc-dark, hc-light`,
  );
}
