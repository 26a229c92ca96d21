/**
 * What the extension host calls: runs what was bundled into `tests/` beside it and writes the results to the file that the
 * runner wants. The exit code alone says nothing: a killed extension host reports success.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

interface Result {
  title: string;
  state: 'passed' | 'failed' | 'skipped';
  ms: number;
  error?: string;
}

export async function run(): Promise<void> {
  // Mocha is an ES module; this bundle is not.
  const { default: Mocha } = await import('mocha');
  const grep = process.env.QVMCONF_GREP;
  // The base of all reporters prints nothing: the extension host has no console.
  const { Base } = Mocha.reporters;
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Base, ...(grep && { grep }) });
  const tests = path.join(__dirname, 'tests');
  for (const file of readdirSync(tests).sort()) mocha.addFile(path.join(tests, file));
  const results = await runAll(mocha).catch((error: Error): Result[] => [
    { title: 'a test file that does not load', state: 'failed', ms: 0, error: error.stack ?? `${error}` },
  ]);
  const file = process.env.QVMCONF_RESULTS;
  if (!file) throw new Error('QVMCONF_RESULTS names no file for the results.');
  writeFileSync(file, JSON.stringify(results, undefined, 2));
  if (results.length === 0 || results.some(({ state }) => state === 'failed')) {
    throw new Error('The editor tests did not pass.');
  }
}

function runAll(mocha: Mocha): Promise<Result[]> {
  const results: Result[] = [];
  const add = (test: Mocha.Runnable, state: Result['state'], error?: Error) => {
    const title = test.fullTitle();
    results.push({
      title,
      state,
      ms: test.duration ?? 0,
      ...(error && { error: error.stack ?? `${error}` }),
    });
  };
  return new Promise((resolve) => {
    mocha
      .run(() => resolve(results))
      .on('pass', (test) => add(test, 'passed'))
      .on('pending', (test) => add(test, 'skipped'))
      // A hook that fails comes here too: the tests after it never run, and must not be missed.
      .on('fail', (test, error) => add(test, 'failed', error));
  });
}
