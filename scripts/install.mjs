/**
 * Makes sure that node_modules holds what package-lock.json says, so that `npm start`, `npm test` and
 * `npm run build` each work in a fresh clone, and after a pull that changed a dependency.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export function ensureInstalled() {
  const stale = whatIsStale();
  if (!stale) return;
  console.log(`install: npm ci --ignore-scripts (${stale})`);
  const npm = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error(
      `npm ci --ignore-scripts failed:\n${npm.error ?? ''}${npm.stdout ?? ''}${npm.stderr ?? ''}`,
    );
  }
}

/**
 * Compares the lock file with npm's own record of what it installed, and that record with the folders that
 * are there. A package that is optional may be missing: it is for another system.
 * @returns {string | undefined} why an installation is needed
 */
function whatIsStale() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules is missing';
  const installed = packagesIn(record);
  for (const [folder, { version, optional }] of Object.entries(
    packagesIn(path.join(root, 'package-lock.json')),
  )) {
    if (folder === '') continue;
    const there = installed[folder];
    if (!there && optional) continue;
    if (there?.version !== version || !existsSync(path.join(root, folder)))
      return `${folder} is missing or old`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
