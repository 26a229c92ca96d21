/** The workbench in a browser page. */
import { createWriteStream } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/debian.mjs';
import { privateEnvironment } from './server-process.mjs';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing that a page asks for may leave the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export const DEFAULT_SIZE = { width: 1280, height: 800 };

/**
 * @typedef {object} PageOptions
 * @property {string} address
 * @property {string} home
 * @property {string} log file for what the page prints
 * @property {{ width: number, height: number }} [size]
 * @property {string} [language] that the workbench is to speak; extensions do, and where it has no words it says its own in English
 * @property {(code: number) => void} onExit called when the workbench says that its test run has ended
 */

/**
 * Opens the workbench.
 * @param {PageOptions} options
 */
export async function openPage({ address, home, log, size = DEFAULT_SIZE, language, onExit }) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found; QVMCONF_CHROMIUM may name one.');
  const browser = await chromium.launch({
    executablePath,
    // Chromium's sandbox refuses to run as root, which is what containers run as.
    args: process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    env: await privateEnvironment(home),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const lines = createWriteStream(log);
    page.on('console', (message) => lines.write(`${message.type()}: ${message.text()}\n`));
    page.on('pageerror', (error) => lines.write(`error: ${error.stack}\n`));
    // As a language pack does.
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    await page.exposeFunction('codeAutomationExit', onExit);
    await page.goto(address);
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * The address of a workbench with an extension under development, and with tests in its extension host.
 * @param {{ origin: string, token: string }} server
 * @param {{ workspace: string, extension?: string, tests?: string }} what absolute paths
 */
export function workbenchAddress(server, { workspace, extension, tests }) {
  const address = new URL(server.origin);
  address.searchParams.set('tkn', server.token);
  address.searchParams.set('folder', workspace);
  const remote = (file) => `vscode-remote://${address.host}${file}`;
  if (extension && tests) {
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}
