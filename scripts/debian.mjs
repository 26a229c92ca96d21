/**
 * Installs the Debian packages behind commands that are missing, so that a fresh machine needs nothing but
 * Node and this repository.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Which Debian package brings which command. `fonts` and `eglot` are no commands: see {@link isThere}. */
const PACKAGES = {
  chromium: 'chromium',
  dtc: 'device-tree-compiler',
  nvim: 'neovim',
  emacs: 'emacs-nox',
  eglot: 'elpa-eglot',
  'g++': 'g++',
  make: 'make',
  python3: 'python3',
  fonts: 'fonts-dejavu-core',
};

/** Whether Emacs has eglot: built in since version 29, a package of Debian's before. */
const EGLOT = [
  '--batch',
  '--eval',
  `(progn (require 'package)
     (add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
     (package-initialize)
     (require 'eglot))`,
];

/** A proportional and a monospaced font with the box-drawing characters; Debian's chromium brings none. */
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf';

/**
 * Makes sure of the named commands, and throws an error that says what to install when that is not possible.
 * @param {(keyof typeof PACKAGES)[]} commands
 */
export async function ensureCommands(commands) {
  const missing = commands.filter((command) => !isThere(command));
  if (missing.length === 0) return;
  const packages = missing.map((command) => PACKAGES[command]);
  const advice = `Missing: ${missing.join(', ')}. Install on Debian or Ubuntu with: apt-get install ${packages.join(' ')}`;
  const apt = aptGet();
  if (!apt) throw new Error(advice);
  console.log(`debian: installing ${packages.join(', ')}`);
  const [command, ...prefix] = apt;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync(command, [...prefix, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (run.status !== 0) {
      throw new Error(
        `${advice}\napt-get ${args.join(' ')} failed:\n${run.stdout ?? ''}${run.stderr ?? run.error}`,
      );
    }
  }
  const still = missing.filter((name) => !isThere(name));
  if (still.length > 0) throw new Error(`Still missing after apt-get: ${still.join(', ')}. ${advice}`);
}

/** The words that run apt-get as root without asking anything, or nothing where that is not possible. */
function aptGet() {
  if (process.platform !== 'linux' || !findCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = findCommand('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined;
}

/** @param {string} name */
function isThere(name) {
  if (name === 'fonts') return process.platform !== 'linux' || readable(FONT, constants.R_OK);
  if (name === 'chromium') return findBrowser() !== undefined;
  if (name === 'eglot') return findCommand('emacs') !== undefined && spawnSync('emacs', EGLOT).status === 0;
  return findCommand(name) !== undefined;
}

/** The Chromium to drive: one given by `QVMCONF_CHROMIUM`, Debian's, or a Chrome that is installed. */
export function findBrowser() {
  const given = process.env.QVMCONF_CHROMIUM;
  if (given) return given;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map(findCommand).find((file) => file !== undefined);
}

/**
 * The full path of a command in PATH.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findCommand(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => readable(file, constants.X_OK));
}

/** @param {string} file @param {number} mode */
function readable(file, mode) {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
