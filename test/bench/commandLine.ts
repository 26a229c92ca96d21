import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qvmConfiguration } from './corpus';
import { milliseconds, quantile } from './statistics';
import { local } from './subjects';

const ROUNDS = 5;
const COMMAND = local('../../dist/cli.js');
/** Says at the end what its process cost. */
const METER = local('../../test/bench/meter.cjs');

/** Rows of what the command line costs. */
export function commandRows(): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'qvmconf-bench-'));
  try {
    const one = join(folder, 'one.qvmconf');
    writeFileSync(one, qvmConfiguration(100));
    const host = below(
      folder,
      'host',
      50,
      (index) => `${guest(index)}${qvmConfiguration(100).replace(/^.*\n/, '')}`,
    );
    const thousand = below(folder, 'thousand', 1000, () => qvmConfiguration(100));
    const runs: [string, readonly string[], number][] = [
      ['empty Node process', ['-e', '0'], ROUNDS],
      ['`qvmconf --version`', [COMMAND, '--version'], ROUNDS],
      ['`qvmconf check`, 1 file of 100 lines', [COMMAND, 'check', one], ROUNDS],
      ['`qvmconf check`, a host of 50 guests that share memory', [COMMAND, 'check', host], 1],
      ['`qvmconf check`, 1,000 files of 100 lines', [COMMAND, 'check', thousand], 1],
    ];
    let empty = Number.NaN;
    return runs.map(([name, args, rounds]) => {
      const time = quantile(
        Array.from({ length: rounds }, () => processorTime(args)),
        0.5,
      );
      if (Number.isNaN(empty)) empty = time;
      return [name, milliseconds(time), `${(time / empty).toFixed(1)} ×`];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function guest(index: number): string {
  return `system guest${index}\nvdev shmem\n    create region${index},0x1000\n    allow region${index + 1}\n\n`;
}

function below(folder: string, name: string, count: number, text: (index: number) => string): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (let index = 0; index < count; index++) writeFileSync(join(path, `guest${index}.qvmconf`), text(index));
  return path;
}

/** Milliseconds that a Node process takes of the processor. */
function processorTime(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--require', METER, ...args], { encoding: 'utf8' });
  const said = /processor time: ([\d.]+)/.exec(stderr)?.[1];
  if (said === undefined) throw new Error(stderr);
  return Number(said);
}
