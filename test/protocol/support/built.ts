import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LOCK = path.join(ROOT, 'out', 'build.lock');

export const SERVER = path.join(ROOT, 'dist', 'server.js');
export const COMMAND = path.join(ROOT, 'dist', 'cli.js');

/** Builds dist/ unless it is newer than every source; test files that start together wait for one build. */
export async function ensureBuilt(): Promise<void> {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  while (isStale()) {
    if (!take()) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs')], { stdio: 'pipe' });
    } finally {
      rmSync(LOCK, { recursive: true });
    }
  }
}

function take(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    // A lock that a killed run left after.
    if (Date.now() - (changed(LOCK) ?? Date.now()) > 60_000) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isStale(): boolean {
  const built = Math.min(...[SERVER, COMMAND].map((file) => changed(file) ?? 0));
  const sources = path.join(ROOT, 'server', 'src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).some(
    (name) => name.endsWith('.ts') && (changed(path.join(sources, name)) ?? 0) > built,
  );
}

function changed(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
