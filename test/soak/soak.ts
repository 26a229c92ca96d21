/**
 * `npm run soak`: random and mutated documents through everything that reads one, for as long as one likes. Not part of
 * `npm test`, which takes a few thousand of the same.
 *
 *     npm run soak                        a million documents
 *     npm run soak -- --minutes 5
 *     npm run soak -- --documents 20000 --seed 7
 *
 * Tells each text with which something threw, took long, was fixed wrongly or went stale, and then ends with status 1. Ctrl+C
 * ends it with what was done so far.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { configuration } from '../unit/checks/support/configurations';
import { anyText } from '../unit/support/anyText';
import { type Problem, trial } from './trial';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000000' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const most = Number(values.documents);
const until = values.minutes === undefined ? undefined : Date.now() + Number(values.minutes) * 60_000;
const seed = Number(values.seed);

/** As many problems are enough to look at. */
const MOST_PROBLEMS = 20;
/** Documents for which one random generator is started. */
const BATCH = 500;

const problems: Problem[] = [];
let [done, slowest, bytes] = [0, 0, 0];
let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});
const isOver = () =>
  isStopped ||
  done >= most ||
  (until !== undefined && Date.now() >= until) ||
  problems.length >= MOST_PROBLEMS;
async function run(): Promise<void> {
  for (let batch = 0; !isOver(); batch++) {
    for (const text of fc.sample(fc.oneof(anyText, configuration), { numRuns: BATCH, seed: seed + batch })) {
      if (isOver()) break;
      const tried = trial(text, done);
      for (const { kind, what, text: brought } of tried.problems)
        console.log(`${kind}: ${what}\n${JSON.stringify(brought)}\n`);
      problems.push(...tried.problems);
      slowest = Math.max(slowest, tried.milliseconds);
      bytes += text.length;
      done++;
    }
    // A turn of the event loop, for Ctrl+C to come through.
    await nextTurn();
    if (batch % 20 === 19) process.stderr.write(`${done.toLocaleString('en')} documents\n`);
  }

  console.log(
    `${done.toLocaleString('en')} documents of ${Math.round(bytes / done)} characters in the mean, seed ${seed}: ` +
      `${problems.length} problems; the slowest took ${slowest.toFixed(0)} ms of processor time for all together.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void run();
