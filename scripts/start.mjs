/**
 * `npm start [-- FOLDER]`: installs what is missing, builds, and opens VS Code with this extension, until Ctrl-C:
 * on the folder, or on a fresh copy of samples/ in out/start, with the walkthrough and a sample beside its layout.
 * That is a desktop VS Code where there is a display and one can be had; else
 * the VS Code server, at an address for any browser on this machine. QVMCONF_EDITOR=desktop or =host forces
 * one, PORT gives the port. Settings and state are kept in out/start.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { findBrowser, findCommand } from './debian.mjs';
import { root } from './install.mjs';

await build({ dev: true });
// Only now: a fresh clone has none of the packages that these need.
const { desktopArguments, findDesktop, hasDisplay } = await import('../test/editor/desktop.mjs');
const { ensureHost } = await import('../test/editor/host/setup.mjs');
const { serverData, startServer } = await import('../test/editor/server-process.mjs');
const { workbenchAddress } = await import('../test/editor/browser-page.mjs');
const { writeUserSettings } = await import('../test/editor/user-settings.mjs');

const home = path.join(root, 'out', 'start');
const arrival = path.join(root, 'scripts', 'arrival');
const given = process.argv[2];
const folder = given ? path.resolve(given) : await copyOfSamples();
const extensions = given ? [root] : [root, arrival];

const wanted = process.env.QVMCONF_EDITOR;
const desktop = wanted === 'desktop' || (wanted !== 'host' && hasDisplay()) ? await findDesktop() : undefined;
if (desktop) openDesktop(desktop, await desktopArguments(home));
else if (wanted === 'desktop') throw new Error('No desktop VS Code; QVMCONF_CODE may name one.');
else await openServer();

/** What one tries is tried on a copy: the clone stays as it is. */
async function copyOfSamples() {
  const copy = path.join(home, 'samples');
  await rm(copy, { recursive: true, force: true });
  await cp(path.join(root, 'samples'), copy, { recursive: true });
  console.log(`start: samples/ as a fresh copy, ${path.relative('.', copy)}`);
  return copy;
}

/**
 * @param {string} executable
 * @param {string[]} args
 */
function openDesktop(executable, args) {
  console.log(`start: ${executable}; Ctrl-C ends it`);
  const developed = extensions.map((extension) => `--extensionDevelopmentPath=${extension}`);
  const child = spawn(executable, [folder, ...developed, ...args], { stdio: 'ignore' });
  child.once('error', (error) => {
    console.error(`start: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill());
}

async function openServer() {
  const host = await ensureHost();
  await writeUserSettings(path.join(serverData(home), 'data', 'User'));
  await registerExtensions(path.join(serverData(home), 'extensions'));
  const sockets = await mkdtemp(path.join(tmpdir(), 'qvmconf-start-'));
  const log = path.join(home, 'server.log');
  const server = await startServer({ host, home, sockets, log, port: process.env.PORT ?? '0' });
  const address = workbenchAddress(server, { workspace: folder });
  console.log(`start: ${address}\nstart: open it in a browser on this machine; Ctrl-C ends it`);
  if (hasDisplay()) openBrowser(address);
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    server.stop();
    await rm(sockets, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
  server.process.once('exit', () => {
    if (!ending) console.error(`start: the VS Code server ended; see ${log}`);
    end(1);
  });
}

/**
 * Tells the server that folders of this repository are installed extensions: unlike an extension under development
 * these load in every page of this server, whatever the page's address.
 * @param {string} installed
 */
async function registerExtensions(installed) {
  const entries = await Promise.all(
    extensions.map(async (location) => {
      const { publisher, name, version } = JSON.parse(
        await readFile(path.join(location, 'package.json'), 'utf8'),
      );
      return {
        identifier: { id: `${publisher}.${name}` },
        version,
        location: { $mid: 1, path: location, scheme: 'file' },
      };
    }),
  );
  await mkdir(installed, { recursive: true });
  await writeFile(path.join(installed, 'extensions.json'), JSON.stringify(entries));
}

/** @param {string} address */
function openBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : (findCommand('xdg-open') ?? findBrowser());
  if (!opener) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
