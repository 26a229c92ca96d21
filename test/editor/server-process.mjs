/** The VS Code server as a process group of its own, so that ending it ends its extension hosts too. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const START_LIMIT_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./host/setup.mjs').Host} host
 * @property {string} home folder for everything the server writes
 * @property {string} [sockets] folder for its sockets, whose paths must be short, when not `home`
 * @property {string} log file for what it prints
 * @property {Record<string, string>} [env] variables that its extension host sees
 * @property {string} [port]
 * @property {boolean} [testDriver] whether a page may name an extension under development and its tests
 */

/**
 * Starts the server and waits until it listens.
 * @param {ServerOptions} options
 */
export async function startServer(options) {
  const { host, home, log, sockets = home, env = {}, port = '0', testDriver = false } = options;
  const token = randomBytes(16).toString('hex');
  const args = [host.server, '--host', '127.0.0.1', '--port', port, '--connection-token', token];
  args.push('--accept-server-license-terms', '--server-data-dir', serverData(home));
  args.push('--telemetry-level', 'off', '--disable-workspace-trust');
  // A built workbench ignores the payload's extension and test paths without it: the window just opens.
  if (testDriver) args.push('--enable-smoke-test-driver');
  const child = spawn(host.node, args, {
    env: { ...(await privateEnvironment(home, sockets)), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => endGroup(child.pid);
  process.once('exit', stop);
  const lines = createWriteStream(log);
  child.stderr.pipe(lines, { end: false });
  try {
    const listening = await listens(child, lines);
    return { port: listening, token, stop, origin: `http://127.0.0.1:${listening}`, process: child };
  } catch (error) {
    stop();
    throw new Error(`The VS Code server did not start (${error.message}); see ${log}`);
  }
}

/** @param {string} home */
export const serverData = (home) => path.join(home, 'data');

/**
 * An environment whose home, cache and temporary folders are below `home`: server and browser leave sockets
 * and profiles in whatever folders they are given.
 * @param {string} home
 * @param {string} [sockets]
 */
export async function privateEnvironment(home, sockets = home) {
  const own = {
    HOME: home,
    TMPDIR: path.join(sockets, 'tmp'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'share'),
    XDG_RUNTIME_DIR: path.join(sockets, 'run'),
  };
  await Promise.all(Object.values(own).map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })));
  // A VS Code that this runs in describes itself in VSCODE_ variables, which would confuse another one.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(inherited), ...own };
}

/**
 * The port in the line "Extension host agent listening on N".
 * @returns {Promise<number>}
 */
function listens(child, log) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('time limit')), START_LIMIT_MS);
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${code ?? signal}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) {
        clearTimeout(limit);
        resolve(Number(port));
      }
    });
  });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
