/** Programs in pieces: how the build cuts them, and which pieces go into one file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Programs that share pieces of code: what a program does not need is not even read. The bundler cuts modules of
 * ECMAScript alone, so each piece is made CommonJS afterwards. It cuts them small, so pieces that are needed together
 * are one file, in which each is evaluated when it is first asked for.
 * @param others programs that are made of the same pieces; each lands beside the first under its own name
 * @returns the files, and what is in them
 */
export async function buildPieces(esbuild, { entryPoints, ...common }, outfile, { others, atOnce }) {
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
