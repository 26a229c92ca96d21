/**
 * `npm run release -- 0.2.0`: states the version everywhere and makes what is published in out/release/: the VSIX, the npm
 * file, the list of what is bundled (CycloneDX) and the checksums. With `--dry-run` no file of the repository changes; without
 * a version the files are made for the one that is stated. Publishes nothing: docs/releasing.md says how.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const SEMVER = /^\d+\.\d+\.\d+$/;

/**
 * The files that state the version, as they are to be.
 * @param {string} from the version that is stated now
 * @param {string} to
 * @param {string} day `2026-11-28`
 * @param {(file: string) => string} read
 * @returns {Map<string, string>} texts by file
 */
export function restated(from, to, day, read) {
  const texts = new Map();
  const restate = (file, change) => texts.set(file, change(read(file)));
  const field = (text) => text.replace(`"version": "${from}"`, `"version": "${to}"`);
  for (const file of ['package.json', 'tree-sitter/package.json', 'tree-sitter/tree-sitter.json'])
    restate(file, field);
  // Its own version, and that of the package at its root.
  restate('package-lock.json', (text) => field(field(text)));
  restate('CHANGELOG.md', (text) => text.replace('## Unreleased\n', `## Unreleased\n\n## ${to}, ${day}\n`));
  for (const file of [
    'action.yml',
    'ci/gitlab.yml',
    'docs/ci.md',
    'docs/editors/index.md',
    'docs/editors/jetbrains.md',
    'README.md',
  ])
    restate(file, (text) => text.replaceAll(from, to));
  for (const [file, text] of texts)
    if (text === read(file) && from !== to) throw new Error(`${file} does not state ${from}`);
  return texts;
}

/** Makes the files of a release. */
async function make(version, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('scripts/package.mjs');
  cpSync(path.join(root, `qvmconf-${version}.vsix`), path.join(folder, `qvmconf-${version}.vsix`));
  const { packNpm } = await import('./packNpm.mjs');
  packNpm(folder);
  await listBundled(path.join(folder, `qvmconf-${version}.cdx.json`));
  const sums = readdirSync(folder)
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
}

/** The bundled packages, as a CycloneDX list that is the same for the same commit. */
export async function listBundled(outputFile) {
  const { BUNDLES } = await import('./build.mjs');
  const { default: esbuild } = await import('esbuild');
  const { cyclonedxEsbuildPlugin } = await import('@cyclonedx/cyclonedx-esbuild');
  const entryPoints = BUNDLES.flatMap(({ from, pieces }) => [
    from,
    ...(pieces?.others ?? []).map((program) => program.from),
  ]);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    outdir: 'out/bundled',
    conditions: ['node', 'browser'],
    mainFields: ['module', 'main'],
    external: ['vscode'],
    loader: { '.ttf': 'dataurl' },
    logLevel: 'error',
    metafile: true,
    plugins: [cyclonedxEsbuildPlugin({ outputFile, outputReproducible: true, gatherLicenseTexts: false })],
  });
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const isDry = words.includes('--dry-run');
  const { version: from } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const to = words.find((word) => !word.startsWith('--')) ?? from;
  if (!SEMVER.test(to)) throw new Error(`'${to}' is no version: 0.2.0`);
  const day = new Date().toISOString().slice(0, 10);
  const texts =
    to === from ? new Map() : restated(from, to, day, (file) => readFileSync(path.join(root, file), 'utf8'));
  for (const [file, text] of texts) {
    console.log(`release: ${file} ${isDry ? 'would state' : 'states'} ${to}`);
    if (!isDry) writeFileSync(path.join(root, file), text);
  }
  const made = isDry ? from : to;
  const folder = path.join(root, 'out', 'release');
  await make(made, folder);
  for (const name of readdirSync(folder).toSorted()) console.log(`release: out/release/${name}`);
  console.log('release: nothing is published; docs/releasing.md says how');
}
