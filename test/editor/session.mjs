/**
 * One workbench on a copy of the samples, from the server to the page, with nothing left after at its end:
 * what the editor tests and `scripts/look.mjs` run in.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureCommands } from '../../scripts/debian.mjs';
import { startBridge } from './bridge-server.mjs';
import { openPage, workbenchAddress } from './browser-page.mjs';
import { ensureHost } from './host/setup.mjs';
import { serverData, startServer } from './server-process.mjs';
import { writeTestSettings } from './user-settings.mjs';

/**
 * @typedef {object} SessionOptions
 * @property {string} extension folder of the extension under test
 * @property {string} tests file with the `run` that the extension host calls
 * @property {string} workspace folder that is copied
 * @property {string} logs folder for the logs
 * @property {Record<string, string>} env variables for the extension host
 * @property {number} limitMs how long it all may take
 * @property {Record<string, unknown>} [settings] further user settings
 * @property {{ width: number, height: number }} [size]
 * @property {string} [language] as VS Code names it; English by default
 */

/**
 * Runs `tests` in the extension host and returns the exit code that the workbench gives.
 * @param {SessionOptions} options
 * @returns {Promise<number>}
 */
export async function runSession(options) {
  await ensureCommands(['chromium', 'fonts']);
  const host = await ensureHost();
  const home = await mkdtemp(path.join(tmpdir(), 'qvmconf-editor-'));
  /** @type {(() => unknown)[]} */
  const endings = [() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })];
  const interrupted = new AbortController();
  const interrupt = (signal) => interrupted.abort(new Error(`ended by ${signal}`));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, interrupt);
  const limit = setTimeout(
    () => interrupted.abort(new Error(`no end after ${options.limitMs / 1000} s`)),
    options.limitMs,
  );
  endings.push(() => clearTimeout(limit));
  try {
    return await Promise.race([run(host, home, options, endings), rejection(interrupted.signal)]);
  } finally {
    for (const end of endings.reverse()) await end();
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/**
 * @param {import('./host/setup.mjs').Host} host
 * @param {string} home
 * @param {SessionOptions} options
 * @param {(() => unknown)[]} endings
 */
async function run(host, home, options, endings) {
  const workspace = path.join(home, 'workspace');
  await cp(options.workspace, workspace, { recursive: true });
  await mkdir(options.logs, { recursive: true });
  await writeTestSettings(path.join(serverData(home), 'data', 'User'), options.settings);

  const opened = deferred();
  const bridge = await startBridge(() => opened.promise);
  endings.push(bridge.close);
  const server = await startServer({
    host,
    home,
    log: path.join(options.logs, 'server.log'),
    env: { ...options.env, QVMCONF_BRIDGE: bridge.address },
    testDriver: true,
  });
  endings.push(server.stop);
  const exited = deferred();
  server.process.once('exit', () => exited.reject(new Error('the VS Code server ended')));
  exited.promise.catch(() => {});
  const { page, close } = await openPage({
    address: workbenchAddress(server, { ...options, workspace }),
    home,
    log: path.join(options.logs, 'console.log'),
    onExit: exited.resolve,
    ...(options.size && { size: options.size }),
    ...(options.language && { language: options.language }),
  });
  endings.push(close);
  page.once('crash', () => exited.reject(new Error('the page crashed')));
  opened.resolve(page);
  return exited.promise;
}

/** @param {AbortSignal} signal @returns {Promise<never>} */
function rejection(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function deferred() {
  let resolve;
  let reject;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
