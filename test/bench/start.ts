import { BenchClient, type ServerCommand } from './client';
import { milliseconds, quantile } from './statistics';
import { BARE, SUBJECTS } from './subjects';

const STARTS = 7;

/** Rows of start-up times: the process to its answer to `initialize`, median of several starts. */
export async function startRows(): Promise<string[][]> {
  const times = new Map<string, number[]>();
  // Turn by turn, so that a busy moment of the machine meets every server alike.
  for (let round = 0; round < STARTS; round++) {
    for (const subject of [BARE, ...SUBJECTS]) {
      const list = times.get(subject.name) ?? [];
      list.push(await startTime(subject));
      times.set(subject.name, list);
    }
  }
  const bare = quantile(times.get(BARE.name) ?? [], 0.5);
  return [...times].map(([name, list]) => {
    const median = quantile(list, 0.5);
    return [name, milliseconds(median), `${(median / bare).toFixed(2)} ×`];
  });
}

async function startTime(command: ServerCommand): Promise<number> {
  const start = performance.now();
  const client = new BenchClient(command);
  await client.initialize();
  const time = performance.now() - start;
  await client.close();
  return time;
}
