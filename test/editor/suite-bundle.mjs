/** The tests as the extension host loads them: one CommonJS file each, beside the index that runs them. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
export const repository = path.resolve(here, '..', '..');
export const output = path.join(repository, 'out', 'editor');

/** @returns {Promise<string>} the file with the `run` that the extension host calls */
export const bundleSuite = async () => {
  const files = await readdir(path.join(here, 'suite'));
  const tests = files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.test\.ts$/, ''));
  // Not as `.test.js`: other runners that look for tests would find them.
  const entries = tests.map((name) => [`tests/${name}`, `suite/${name}.test.ts`]);
  return bundle('suite', { index: 'suite/index.ts', ...Object.fromEntries(entries) }, 'index.js');
};

/** @returns {Promise<string>} the file with the `run` that takes the pictures of `scripts/look.mjs` */
export const bundleLook = () => bundle('look', { look: 'look.ts' }, 'look.js');

/**
 * @param {string} name
 * @param {Record<string, string>} entries the sources by the names of what is made of them
 * @param {string} main
 */
async function bundle(name, entries, main) {
  const outdir = path.join(output, name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: here,
    entryPoints: entries,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
    // Functions go to the page as text, where esbuild's helper for function names does not exist.
    keepNames: false,
  });
  return path.join(outdir, main);
}
