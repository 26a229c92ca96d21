/** The tests of the browser bundles, in the web worker extension host of the same VS Code. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checkAgainst, failure, readResults } from '../results.mjs';
import { runSession } from '../session.mjs';
import { output } from '../suite-bundle.mjs';

const suite = path.join(path.dirname(fileURLToPath(import.meta.url)), 'suite.ts');

/** Keeps the extension, which could run in Node, in the browser. */
const IN_BROWSER = { 'remote.extensionKind': { 'qvmconf.qvmconf': ['web'] } };

/** One of the two sessions is not in English, so that nothing works in English alone. */
const LANGUAGE = 'ja';

/**
 * @param {{ extension: string, workspace: string, limitMs: number }} where
 * @returns the results, as those of the other editor tests
 */
export async function runBrowserTests(where) {
  const resultsFile = path.join(output, 'browser-results.json');
  // Tests run in the extension host of the extension that they lie in.
  const tests = path.join(where.extension, 'out', 'editor', 'browser-suite', 'suite.js');
  await rm(resultsFile, { force: true });
  try {
    await build({
      entryPoints: [suite],
      outfile: tests,
      bundle: true,
      platform: 'browser',
      format: 'cjs',
      target: 'es2022',
      external: ['vscode'],
      define: { RESULTS_FILE: JSON.stringify(resultsFile) },
      logLevel: 'warning',
    });
    const logs = path.join(output, 'browser');
    const code = await runSession({
      ...where,
      tests,
      logs,
      env: {},
      settings: IN_BROWSER,
      language: LANGUAGE,
    });
    return checkAgainst(await readResults(resultsFile), code);
  } catch (error) {
    return [failure(`browser host: ${error.message}; the logs are in ${path.join(output, 'browser')}`)];
  }
}
