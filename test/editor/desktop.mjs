/** A desktop VS Code, where there is a display to show it on. */
import { spawn } from 'node:child_process';
import { access, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findCommand } from '../../scripts/debian.mjs';
import { repository } from './suite-bundle.mjs';
import { writeTestSettings } from './user-settings.mjs';

/** How long a download may take to begin. */
const DOWNLOAD_START_MS = 10_000;

/** Windows and macOS always have one; Linux says so. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The executable that QVMCONF_CODE names, one that is installed, or one that is downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findDesktop() {
  const given = process.env.QVMCONF_CODE;
  if (given) {
    await access(given);
    return given;
  }
  return findCommand('code') ?? (await download());
}

/** @returns {Promise<string | undefined>} */
async function download() {
  let giveUp;
  const began = new Promise((resolve) => {
    giveUp = setTimeout(() => resolve(undefined), DOWNLOAD_START_MS);
  });
  // Once bytes come it may take as long as it takes; what must not happen is a long wait for nothing.
  const reporter = {
    report: ({ bytesSoFar }) => bytesSoFar && clearTimeout(giveUp),
    error: () => {},
  };
  const cachePath = path.join(repository, '.vscode-test');
  const whole = downloadAndUnzipVSCode({
    version: 'stable',
    cachePath,
    reporter,
    timeout: DOWNLOAD_START_MS,
  });
  return Promise.race([whole.catch(() => undefined), began]).finally(() => clearTimeout(giveUp));
}

/**
 * Runs the tests and returns the exit code. There is no bridge: what looks at the page is skipped.
 * @param {string} executable
 * @param {import('./session.mjs').SessionOptions} options
 * @returns {Promise<number>}
 */
export async function runInDesktop(executable, { extension, tests, workspace, env, limitMs }) {
  const home = await mkdtemp(path.join(tmpdir(), 'qvmconf-editor-'));
  try {
    const copy = path.join(home, 'workspace');
    await cp(workspace, copy, { recursive: true });
    const args = [copy, `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`];
    return await launch(executable, [...args, ...(await desktopArguments(home))], env, limitMs);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * The arguments for a VS Code that keeps away from its user's own settings and extensions.
 * @param {string} home
 */
export async function desktopArguments(home) {
  const data = path.join(home, 'user-data');
  const extensions = path.join(home, 'extensions');
  await mkdir(extensions, { recursive: true });
  await writeTestSettings(path.join(data, 'User'));
  const args = [`--user-data-dir=${data}`, `--extensions-dir=${extensions}`, '--disable-workspace-trust'];
  args.push('--skip-welcome', '--skip-release-notes', '--disable-updates', '--wait');
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number} limitMs
 * @returns {Promise<number>}
 */
function launch(executable, args, env, limitMs) {
  const child = spawn(executable, args, {
    env: { ...process.env, ...env },
    stdio: 'inherit',
    detached: true,
  });
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      end();
      reject(new Error(`no end after ${limitMs / 1000} s`));
    }, limitMs);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}
