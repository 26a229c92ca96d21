/**
 * Builds what runs into dist/: `npm run build`. With `--dev`, readable and with source maps.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';
import { notices } from './notices.mjs';

// `module` first: the UMD wrapper of jsonc-parser hides its parts from a bundler.
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** Runs in Node and in a worker: both kinds of a package go in, and the program evaluates the one it needs. */
const everywhere = { ...node, conditions: ['node', 'browser'] };
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

/** A dependency asks where it is, which a bundle in CommonJS does not know by itself, and a worker not at all. */
const WHERE =
  'const importMetaUrl = typeof __filename === "string" ? require("node:url").pathToFileURL(__filename).href : "";';

/** Every bundle: what it is made from, where it goes, and what it runs in. */
export const BUNDLES = [
  { from: 'client/src/extension.ts', to: 'extension.js', ...everywhere, external: ['vscode'] },
  {
    from: 'server/src/entry/process.ts',
    to: 'server.js',
    ...everywhere,
    banner: { js: WHERE },
    // Assistants start the command line, never the server of an editor.
    external: ['@modelcontextprotocol/*'],
  },
  {
    from: 'server/src/entry/cli.ts',
    to: 'cli.js',
    ...node,
    banner: { js: WHERE },
    // The library of the npm package is made of the same pieces.
    pieces: ['server/src/entry/api.ts'],
  },
  { from: 'client/webview/main.ts', to: 'panel.js', ...page },
  { from: 'client/webview/panel.css', to: 'panel.css', loader: { '.ttf': 'dataurl' } },
];

/**
 * @param {{ dev?: boolean, dist?: string, only?: readonly string[], more?: readonly object[] }} [options] which bundles,
 *   by the names of their files, and more of them; by default all that ship, and into dist/
 */
export async function build({ dev = false, dist = path.join(root, 'dist'), only, more = [] } = {}) {
  ensureInstalled();
  // Only now: a fresh clone has no esbuild before.
  const esbuild = await import('esbuild');
  const began = Date.now();
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  // Findings lead to its pages; without it, to the files that ship, and nothing needs a network.
  const site = process.env.QVMCONF_SITE ?? '';
  const wanted = BUNDLES.filter(({ to }) => only?.includes(to) ?? true);
  const bundles = [...wanted, ...more].filter(({ from }) => existsSync(path.join(root, from)));
  const metafiles = [];
  const written = await Promise.all(
    bundles.map(async ({ from, to, pieces, ...options }) => {
      const outfile = path.join(dist, to);
      const common = {
        absWorkingDir: root,
        entryPoints: [from],
        bundle: true,
        metafile: true,
        minify: !dev,
        sourcemap: dev,
        logLevel: 'warning',
        define: {
          'process.env.QVMCONF_VERSION': JSON.stringify(version),
          'process.env.QVMCONF_SITE': JSON.stringify(site),
          'import.meta.url': 'importMetaUrl',
        },
        ...options,
      };
      if (pieces) {
        const { metafile, files } = await buildPieces(esbuild, common, outfile, pieces);
        metafiles.push(metafile);
        return files;
      }
      const { metafile } = await esbuild.build({ ...common, outfile });
      metafiles.push(metafile);
      return [outfile];
    }),
  );
  const legal = path.join(dist, 'THIRD-PARTY-NOTICES.txt');
  writeFileSync(legal, notices(metafiles, root));
  written.push([legal]);
  removeOthers(dist, written.flat(), dev);
  console.log(
    `build: ${written.flat().length} files in ${path.relative(root, dist)}/, ${Date.now() - began} ms`,
  );
}

/**
 * A command in pieces beside it, `NAME-HASH.js`: what a command does not need is not even read. The bundler cuts modules
 * of ECMAScript alone, so each piece is made CommonJS afterwards.
 * @param others what else is made of the same pieces; each lands beside the command under its own name
 * @returns the files, and what is in them
 */
async function buildPieces(esbuild, { banner, ...common }, outfile, others) {
  const name = path.basename(outfile, '.js');
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    entryPoints: [...common.entryPoints, ...others],
    format: 'esm',
    sourcemap: false,
    splitting: true,
    outdir: path.dirname(outfile),
    entryNames: '[name]',
    chunkNames: `${name}-[hash]`,
    write: false,
  });
  const files = await Promise.all(
    outputFiles.map(async (piece) => {
      const isEntry = path.basename(piece.path) === path.basename(outfile);
      const { code } = await esbuild.transform(piece.text, {
        format: 'cjs',
        // Then the names that a file exports are told to whoever imports it as a module.
        platform: 'node',
        target: common.target,
        minify: common.minify,
        // Then a piece is loaded by `require`, at once, and not by the slower loader of modules.
        supported: { 'dynamic-import': false },
        banner: isEntry ? `#!/usr/bin/env node\n${banner.js}` : banner.js,
      });
      mkdirSync(path.dirname(piece.path), { recursive: true });
      writeFileSync(piece.path, code, { mode: isEntry ? 0o755 : 0o644 });
      return piece.path;
    }),
  );
  return { files, metafile };
}

/**
 * What an earlier build left and this one did not write would be packaged. The folder is not emptied before:
 * a VS Code that runs from it would miss its files for a moment.
 * @param {string} dist
 * @param {string[]} files
 * @param {boolean} maps
 */
function removeOthers(dist, files, maps) {
  const written = new Set(files.flatMap((file) => (maps ? [file, `${file}.map`] : [file])));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) rmSync(file, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ dev: process.argv.includes('--dev') });
}
