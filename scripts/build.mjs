/**
 * Builds what runs into dist/: `npm run build`. With `--dev`, readable and with source maps.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';
import { notices } from './notices.mjs';
import { buildPieces } from './pieces.mjs';

// `module` first: the UMD wrapper of jsonc-parser hides its parts from a bundler.
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** Runs in Node or in a worker: both kinds of a package go in, and the program evaluates the one it needs. */
const everywhere = { ...node, conditions: ['node', 'browser'] };
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

/** A dependency asks where it is, which a bundle in CommonJS does not know by itself, and a worker not at all. */
const WHERE =
  'const importMetaUrl = typeof __filename === "string" ? require("node:url").pathToFileURL(__filename).href : "";';

/**
 * Leaves files of ours out of a bundle, because they are bundles of their own beside it.
 * @param {Readonly<Record<string, string>>} bundles how each is loaded, by the file's name
 */
function apart(bundles) {
  return {
    name: 'apart',
    setup(build) {
      for (const [name, path] of Object.entries(bundles))
        build.onResolve({ filter: new RegExp(`/${name}$`) }, () => ({ path, external: true }));
    },
  };
}

/**
 * Has packages load modules of Node when they use them and not when they are loaded: those of the protocol ask for what
 * only some of their channels need, and Node takes as long for it as for all of ours.
 * @param {RegExp} packages paths of those that ask
 * @param {readonly string[]} modules
 */
function onUse(packages, modules) {
  return {
    name: 'on use',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(${modules.join('|')})$`) }, ({ path: name, importer }) =>
        packages.test(importer) ? { path: name, namespace: 'on-use' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'on-use' }, ({ path: name }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, key) => require('node:${name}')[key] });`,
      }));
    },
  };
}

/** Every bundle: what it is made from, where it goes, and what it runs in. */
export const BUNDLES = [
  { from: 'client/src/extension.ts', to: 'extension.js', ...everywhere, external: ['vscode'] },
  {
    from: 'server/src/entry/cli.ts',
    to: 'cli.js',
    ...everywhere,
    plugins: [
      apart({ assistantLibrary: './assistants.js' }),
      onUse(/[\\/]vscode-[^\\/]+[\\/]lib[\\/]/, ['crypto', 'child_process']),
    ],
    // The server in a process and in a worker, and the library of the npm package, are made of the same pieces.
    pieces: {
      atOnce: {
        server: ['server/src/entry/channel.ts'],
        command: ['server/src/entry/commandLine.ts'],
        check: ['server/src/cli/commands/check.ts', 'server/src/cli/hostCheck.ts'],
        completion: ['server/src/features/completion/completion.ts'],
      },
      others: [
        { from: 'server/src/entry/server.ts', to: 'server.js' },
        { from: 'server/src/entry/worker.ts', to: 'worker.js' },
        { from: 'server/src/entry/api.ts', to: 'api.js' },
      ],
    },
  },
  { from: 'server/src/entry/assistantLibrary.ts', to: 'assistants.js', ...node, banner: { js: WHERE } },
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
