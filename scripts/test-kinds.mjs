/** How each kind of test is run, and how many of it passed and failed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** A tool that hangs must not hang a build server. */
const LIMIT_MS = 540_000;

/** @typedef {Promise<{ passed: number, failed: number }>} Count */

/** @returns {Count} */
export const lint = () => asOneTest('biome', ['ci', '--colors=off', '.']);

/** @returns {Count} */
export const types = () => asOneTest('tsc', ['--noEmit', '-p', 'tsconfig.json']);

/** @returns {Count} */
export async function unit() {
  const report = path.join(root, 'out', 'vitest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  // The editor tests are mocha's: they need the extension host.
  const args = ['run', '--exclude', 'test/editor/**', '--reporter=default', '--reporter=json'];
  const code = await tool('vitest', [...args, `--outputFile.json=${report}`]);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded has no tests that could fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @returns {Count} */
export async function editor() {
  const { runEditorTests } = await import('../test/editor/run.mjs');
  const { countResults, printResults } = await import('../test/editor/results.mjs');
  const results = await runEditorTests();
  printResults(results);
  return countResults(results);
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Count}
 */
async function asOneTest(name, args) {
  const code = await tool(name, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a tool of node_modules with its output on the console.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function tool(name, args) {
  const windows = process.platform === 'win32';
  const file = path.join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  return new Promise((resolve, reject) => {
    const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit']);
    const child = spawn(file, args, {
      cwd: root,
      stdio,
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
      shell: windows,
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) console.error(`${name} was ended by ${signal}; its limit is ${LIMIT_MS / 1000} s`);
      resolve(code ?? 1);
    });
  });
}
