/**
 * `npm run pack:npm`: the npm package, qvmconf-VERSION.tgz: command, language server and library, with types. What it
 * needs at run time is bundled, so it has no dependencies.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { root } from './install.mjs';

const LIMIT_BYTES = 700_000;

/** What goes in as it is, beside what is built; the page of the registry is its own. */
const COPIED = ['LICENSE', 'CHANGELOG.md', 'docs/reference.md', 'docs/rules', 'schemas'];

/** Made by the build where it is. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Files of dist/ that the package has: the command, the library, and what both are made of. */
const BUILT = /^(cli|api|assistants|pieces-[a-z-]+)\.js$/;

/** The library's own types; the types that they name go in with them. */
const TYPES = 'server/src/entry/api.d.ts';

/**
 * Packs what dist/ holds.
 * @param {string} destination a folder
 * @returns {string} the file
 */
export function packNpm(destination) {
  const staged = path.join(root, 'out', 'npm');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(path.join(staged, 'dist'), { recursive: true });
  for (const name of COPIED) cpSync(path.join(root, name), path.join(staged, name), { recursive: true });
  cpSync(path.join(root, 'docs', 'npm.md'), path.join(staged, 'README.md'));
  const dist = path.join(root, 'dist');
  if (existsSync(path.join(dist, NOTICES))) cpSync(path.join(dist, NOTICES), path.join(staged, NOTICES));
  for (const name of readdirSync(dist).filter((file) => BUILT.test(file)))
    cpSync(path.join(dist, name), path.join(staged, 'dist', name));
  copyTypes(path.join(staged, 'types'));
  const manifest = manifestOf(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  writeFileSync(path.join(staged, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  mkdirSync(destination, { recursive: true });
  run('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', destination], staged);
  return path.join(destination, `qvmconf-${manifest.version}.tgz`);
}

/** What the registry and Node need to know; a field that the repository has is taken from it. */
function manifestOf({ name, version, license, keywords, repository, homepage, bugs, engines }) {
  return {
    name,
    version,
    description:
      'Checks, draws and formats QNX Hypervisor qvm configurations: command, language server and library.',
    license,
    keywords,
    repository,
    homepage,
    bugs,
    engines: { node: engines.node },
    bin: { qvmconf: 'dist/cli.js' },
    main: './dist/api.js',
    types: `./types/${TYPES}`,
    exports: {
      '.': { types: `./types/${TYPES}`, default: './dist/api.js' },
      './package.json': './package.json',
    },
  };
}

/** Declares the types of the library and takes those that can be reached from it. */
function copyTypes(folder) {
  const made = path.join(root, 'out', 'types');
  rmSync(made, { recursive: true, force: true });
  run(
    process.execPath,
    [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.api.json'],
    root,
  );
  const waiting = [TYPES];
  const taken = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (taken.has(file)) continue;
    taken.add(file);
    const text = readFileSync(path.join(made, file), 'utf8');
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    for (const [, specifier] of text.matchAll(/\bfrom '(\.[^']*)'/g))
      waiting.push(`${path.posix.join(path.posix.dirname(file), specifier)}.d.ts`);
  }
}

/** Runs a program, and throws what it said when it fails. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error ?? ''}${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  const file = packNpm(root);
  const { size } = statSync(file);
  console.log(`pack: ${path.basename(file)}, ${Math.ceil(size / 1000)} kB`);
  if (size > LIMIT_BYTES) {
    console.error(`pack: more than ${LIMIT_BYTES / 1000} kB`);
    process.exit(1);
  }
}
