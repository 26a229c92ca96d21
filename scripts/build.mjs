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
 * Programs that share pieces of code: what a program does not need is not even read. The bundler cuts modules of
 * ECMAScript alone, so each piece is made CommonJS afterwards. It cuts them small, so pieces that are needed together
 * are one file, in which each is evaluated when it is first asked for.
 * @param others programs that are made of the same pieces; each lands beside the first under its own name
 * @returns the files, and what is in them
 */
async function buildPieces(esbuild, { entryPoints, ...common }, outfile, { others, atOnce }) {
  const dist = path.dirname(outfile);
  const entries = [{ from: entryPoints[0], to: path.basename(outfile) }, ...others];
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    entryPoints: entries.map(({ from, to }) => ({ in: from, out: path.basename(to, '.js') })),
    format: 'esm',
    sourcemap: false,
    splitting: true,
    outdir: dist,
    entryNames: '[name]',
    chunkNames: 'piece-[hash]',
    write: false,
  });
  const graph = new PieceGraph(metafile);
  const programs = entries.map(({ to }) => to);
  const groupOf = (name) => (programs.includes(name) ? name : graph.groupOf(name, atOnce));
  const files = new Map();
  for (const { path: file, text } of outputFiles) {
    const name = path.basename(file);
    const { code } = await esbuild.transform(bound(text), {
      format: 'cjs',
      // Then the names that a file exports are told to whoever imports it as a module.
      platform: 'node',
      target: common.target,
      minify: common.minify,
      // Then a piece is loaded by `require`, at once, and not by the slower loader of modules.
      supported: { 'dynamic-import': false },
    });
    const linked = code.replace(
      /\brequire\("\.\/(piece-\w+\.js)"\)/g,
      (_, piece) => `require("./${groupOf(piece)}")("${piece}")`,
    );
    files.set(groupOf(name), [...(files.get(groupOf(name)) ?? []), { name, code: linked }]);
  }
  mkdirSync(dist, { recursive: true });
  for (const [file, pieces] of files) {
    const isCommand = file === path.basename(outfile);
    const text = programs.includes(file) ? pieces[0].code : groupText(pieces, !WHEN_ASKED.includes(file));
    writeFileSync(path.join(dist, file), isCommand ? `#!/usr/bin/env node\n${text}` : text, {
      mode: isCommand ? 0o755 : 0o644,
    });
  }
  writeFileSync(
    path.join(dist, 'worker.json'),
    JSON.stringify([...new Set(graph.reachedFrom(['worker.js']).map(groupOf))]),
  );
  return { files: [...files.keys(), 'worker.json'].map((file) => path.join(dist, file)), metafile };
}

/**
 * A piece that takes what it imports of others once, when it is evaluated; they need each other in no circle. Otherwise the
 * engine asks a getter at each use, which costs a tenth of a long check.
 */
function bound(text) {
  return text.replace(
    /(^|[;\n}])import\s*\{([^}]*)\}\s*from\s*("\.\/piece-\w+\.js")/g,
    (_, before, names, piece) => `${before}const {${names.replaceAll(' as ', ': ')}} = require(${piece})`,
  );
}

/**
 * A file of pieces: a function that answers with what a piece exports.
 * @param atOnce all are needed with the first: then brackets have the engine compile them while it reads the file
 */
function groupText(pieces, atOnce) {
  const bodies = pieces.map(({ name, code }) => {
    const body = `function(module,exports){${code}\n}`;
    return `"${name}":${atOnce ? `(${body})` : body}`;
  });
  return `"use strict";const known={},pieces={${bodies.join(',\n')}};
module.exports=(name)=>{if(known[name]===undefined)pieces[name](known[name]={exports:{}},known[name].exports);return known[name].exports};
`;
}

/** Pieces of which a program needs now this and now that: those of the server, and those of the command line alone. */
const WHEN_ASKED = ['pieces-later.js', 'pieces-other.js'];

/** Which piece needs which. */
class PieceGraph {
  /** @param {import('esbuild').Metafile} metafile */
  constructor({ outputs }) {
    this.imports = new Map();
    this.made = new Map();
    this.entered = new Map();
    for (const [file, { imports, inputs, entryPoint }] of Object.entries(outputs)) {
      const name = path.basename(file);
      this.imports.set(
        name,
        imports
          .filter(({ external }) => !external)
          .map(({ path: to, kind }) => ({ to: path.basename(to), atOnce: kind !== 'dynamic-import' })),
      );
      for (const source of Object.keys(inputs)) this.made.set(source, name);
      // What is imported in one place when asked for and in another at once has a piece that only leads to its own.
      if (entryPoint !== undefined) this.entered.set(entryPoint, name);
    }
  }

  /** Those that may be loaded, or that are with the first. */
  reachedFrom(names, atOnce = false) {
    const reached = new Set(names);
    for (const name of reached)
      for (const each of this.imports.get(name) ?? []) if (each.atOnce || !atOnce) reached.add(each.to);
    return [...reached];
  }

  /**
   * The file that a piece goes into.
   * @param {Readonly<Record<string, readonly string[]>>} atOnce by a short name, sources and with them what they need at once
   */
  groupOf(name, atOnce) {
    // These have the engine keep what it compiles, so they run before it compiles any of the others.
    if (this.reachedFrom(['cli.js', 'server.js'], true).includes(name)) return 'pieces-first.js';
    const by = Object.entries(atOnce).filter(([, sources]) => {
      const own = sources.flatMap((source) => [this.made.get(source), this.entered.get(source)]);
      return this.reachedFrom(own, true).includes(name);
    });
    if (by.length > 0) return `pieces-${by.map(([short]) => short).join('-')}.js`;
    return this.reachedFrom(['worker.js']).includes(name) ? WHEN_ASKED[0] : WHEN_ASKED[1];
  }
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
