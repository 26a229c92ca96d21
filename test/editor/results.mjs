/** The results of the editor tests: what the suite wrote, or what it means that it wrote nothing. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {number} ms
 * @property {string} [error]
 */

/**
 * @param {string} file
 * @returns {Promise<Result[]>}
 */
export async function readResults(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined
    ? [failure('The suite wrote no results: it did not load, or its extension host ended.')]
    : JSON.parse(text);
}

/**
 * Something that kept the tests from running, as a test that failed.
 * @param {string} error
 * @returns {Result}
 */
export const failure = (error) => ({ title: 'editor tests', state: 'failed', ms: 0, error });

/**
 * An exit code that says "failed" is believed even when the results look well: something went wrong after them.
 * @param {Result[]} results
 * @param {number} code
 */
export function checkAgainst(results, code) {
  const failed = results.some(({ state }) => state === 'failed');
  if (!results.some(({ state }) => state === 'passed') && !failed) results.push(failure('No test ran.'));
  else if (code !== 0 && !failed) results.push(failure(`The tests passed, but VS Code reported ${code}.`));
  return results;
}

/** @param {Result[]} results */
export function printResults(results) {
  const marks = { passed: '✓', failed: '✗', skipped: '-' };
  for (const { title, state, ms, error } of results) {
    console.log(`  ${marks[state]} ${title} (${ms} ms)`);
    if (error) console.log(error.replace(/^/gm, '      '));
  }
}

/** @param {Result[]} results */
export function countResults(results) {
  const of = (state) => results.filter((result) => result.state === state).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}
