/**
 * Runs the editor tests in a real VS Code.
 *
 *     node test/editor/run.mjs [--vsix FILE] [--grep TEXT]
 *
 * QVMCONF_EDITOR          `desktop` or `host` forces one; otherwise a desktop VS Code where there is a display
 *                         and one can be had, else the server with a browser
 * QVMCONF_EXTENSION_PATH  the extension to test, when it is not this repository
 *
 * The results are in out/editor/results.json, the logs beside them, the pictures in out/screenshots.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBrowserTests } from './browser/run.mjs';
import { findDesktop, hasDisplay, runInDesktop } from './desktop.mjs';
import { checkAgainst, countResults, failure, printResults, readResults } from './results.mjs';
import { runSession } from './session.mjs';
import { bundleSuite, output, repository } from './suite-bundle.mjs';
import { unpackVsix } from './vsix.mjs';

const LIMIT_MS = 240_000;

/** @param {{ vsix?: string, grep?: string }} [options] */
export async function runEditorTests({ vsix, grep } = {}) {
  const resultsFile = path.join(output, 'results.json');
  await mkdir(output, { recursive: true });
  await rm(resultsFile, { force: true });
  const scratch = await mkdtemp(path.join(tmpdir(), 'qvmconf-tests-'));
  try {
    const run = {
      extension: vsix ? await unpackVsix(vsix, scratch) : (process.env.QVMCONF_EXTENSION_PATH ?? repository),
      tests: await bundleSuite(),
      workspace: await samples(scratch),
      logs: output,
      limitMs: LIMIT_MS,
      env: {
        QVMCONF_RESULTS: resultsFile,
        QVMCONF_SCREENSHOTS: path.join(repository, 'out', 'screenshots'),
        ...(grep && { QVMCONF_GREP: grep }),
      },
    };
    const code = await runSomewhere(run);
    const results = checkAgainst(await readResults(resultsFile), code);
    // What one test is looked at for needs no second host, and a desktop has none.
    if (grep || process.env.QVMCONF_EDITOR === 'desktop') return results;
    return [...results, ...(await runBrowserTests(run))];
  } catch (error) {
    return [failure(`${error.message}; the logs are in ${output}`)];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @param {import('./session.mjs').SessionOptions} run */
async function runSomewhere(run) {
  const wanted = process.env.QVMCONF_EDITOR;
  if (wanted && wanted !== 'desktop' && wanted !== 'host') {
    throw new Error(`QVMCONF_EDITOR is "${wanted}"; it may be "desktop" or "host"`);
  }
  const desktop = wanted === 'desktop' || (!wanted && hasDisplay()) ? await findDesktop() : undefined;
  if (desktop) {
    console.log(`editor: ${desktop}`);
    return runInDesktop(desktop, run);
  }
  if (wanted === 'desktop') {
    throw new Error(
      'No desktop VS Code: none is installed and none could be downloaded. QVMCONF_CODE may name one',
    );
  }
  console.log('editor: VS Code server with a browser');
  return runSession(run);
}

/**
 * The samples, or one made up while the project has none.
 * @param {string} scratch
 */
async function samples(scratch) {
  const folder = path.join(repository, 'samples');
  const files = await readdir(folder).catch(() => []);
  if (files.length > 0) return folder;
  const made = path.join(scratch, 'samples');
  await mkdir(made);
  await writeFile(path.join(made, 'guest.qvmconf'), 'system guest\n\nram 0x80000000,128M\ncpu\n');
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { vsix: { type: 'string' }, grep: { type: 'string' } } });
  const results = await runEditorTests(values);
  printResults(results);
  const { passed, failed, skipped } = countResults(results);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}
