/**
 * Builds what runs into dist/: `npm run build`. With `--dev`, readable and with source maps.
 */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

// `module` first: the UMD wrapper of jsonc-parser hides its parts from a bundler.
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** Runs in Node and in a worker: both kinds of a package go in, and the program evaluates the one it needs. */
const everywhere = { ...node, conditions: ['node', 'browser'] };
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

/** A dependency asks where it is, which a bundle in CommonJS does not know by itself, and a worker not at all. */
const WHERE =
  'const importMetaUrl = typeof __filename === "string" ? require("node:url").pathToFileURL(__filename).href : "";';

/** Every bundle: what it is made from, where it goes, and what it runs in. */
const BUNDLES = [
  { from: 'client/src/extension.ts', to: 'extension.js', ...everywhere, external: ['vscode'] },
  { from: 'server/src/entry/process.ts', to: 'server.js', ...everywhere, banner: { js: WHERE } },
  {
    from: 'server/src/entry/cli.ts',
    to: 'cli.js',
    ...node,
    banner: { js: `#!/usr/bin/env node\n${WHERE}` },
    executable: true,
  },
  { from: 'client/webview/main.ts', to: 'panel.js', ...page },
  { from: 'client/webview/panel.css', to: 'panel.css', loader: { '.ttf': 'dataurl' } },
];

/** @param {{ dev?: boolean }} [options] */
export async function build({ dev = false } = {}) {
  ensureInstalled();
  // Only now: a fresh clone has no esbuild before.
  const esbuild = await import('esbuild');
  const began = Date.now();
  const dist = path.join(root, 'dist');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bundles = BUNDLES.filter(({ from }) => existsSync(path.join(root, from)));
  await Promise.all(
    bundles.map(async ({ from, to, executable, ...options }) => {
      const outfile = path.join(dist, to);
      await esbuild.build({
        absWorkingDir: root,
        entryPoints: [from],
        outfile,
        bundle: true,
        minify: !dev,
        sourcemap: dev,
        logLevel: 'warning',
        define: {
          'process.env.QVMCONF_VERSION': JSON.stringify(version),
          'import.meta.url': 'importMetaUrl',
        },
        ...options,
      });
      if (executable) chmodSync(outfile, 0o755);
    }),
  );
  removeOthers(dist, bundles, dev);
  console.log(`build: ${bundles.length} files in dist/, ${Date.now() - began} ms`);
}

/**
 * What an earlier build left and this one did not write would be packaged. The folder is not emptied before:
 * a VS Code that runs from it would miss its files for a moment.
 * @param {string} dist
 * @param {{ to: string }[]} bundles
 * @param {boolean} maps
 */
function removeOthers(dist, bundles, maps) {
  const written = new Set(bundles.flatMap(({ to }) => (maps ? [to, `${to}.map`] : [to])).map(path.normalize));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path.relative(dist, file))) rmSync(file, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ dev: process.argv.includes('--dev') });
}
