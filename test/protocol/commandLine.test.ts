/** The built command line as a process: what only a process shows. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND, ensureBuilt } from './support/built';
import { eventually } from './support/client';

const MESSY = 'load guest.ifs\nram   80000000, 64M\nsystem guest\n';
const CLEAN = 'system guest\nram 0x80000000,64M\n';

let folder = '';
let running: ChildProcess[] = [];
beforeAll(ensureBuilt, 60_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly said: { out: string; error: string };
  readonly ended: Promise<number | null>;
}

function start(...words: string[]): Started {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (data: Buffer) => {
    said.out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    said.error += data.toString();
  });
  return { child, said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

describe('the command', { timeout: 30_000 }, () => {
  test('tells its version and reads standard input', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const asked = start('--version');
    expect([await asked.ended, asked.said.out]).toEqual([0, `${version}\n`]);
    const check = start('check', '-');
    check.child.stdin?.end(MESSY);
    expect([await check.ended, check.said.error]).toEqual([1, '']);
    expect(check.said.out).toContain('[system-not-first]');
  });

  test('ends without a word when nobody reads its output', async () => {
    for (let index = 0; index < 400; index++) writeFileSync(path.join(folder, `${index}.qvmconf`), MESSY);
    const { child, said, ended } = start('check', '.');
    child.stdout?.destroy();
    expect([await ended, said.error]).toEqual([141, '']);
  });

  test('leaves no temporary file and no half-written one when a signal ends it', async () => {
    const count = 600;
    for (let index = 0; index < count; index++) writeFileSync(path.join(folder, `${index}.qvmconf`), MESSY);
    const { child, ended } = start('format', '--write', '.');
    await eventually(() => {
      // A temporary file may be gone before it is read.
      const texts = readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .slice(0, 20)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'));
      return texts.some((text) => text !== MESSY) ? true : undefined;
    }, 'the first write');
    child.kill('SIGTERM');
    expect([0, 143]).toContain(await ended);
    const names = readdirSync(folder);
    expect(names).toHaveLength(count);
    const texts = new Set(names.map((name) => readFileSync(path.join(folder, name), 'utf8')));
    expect(texts.size).toBeLessThanOrEqual(2);
    expect(texts).not.toContain('');
  });

  test('checks again when a file changes, until it is stopped', async () => {
    const file = path.join(folder, 'guest.qvmconf');
    writeFileSync(file, CLEAN);
    const { child, said, ended } = start('check', '--watch', '.');
    const runs = () => said.out.match(/^.* in 1 file.*$/gm) ?? [];
    await eventually(() => (runs().length === 1 ? true : undefined), 'the first run');
    writeFileSync(file, MESSY);
    await eventually(() => (said.out.includes('[system-not-first]') ? true : undefined), 'the second run');
    writeFileSync(file, CLEAN);
    await eventually(() => (runs().at(-1) === 'no findings in 1 file' ? true : undefined), 'the third run');
    child.kill('SIGINT');
    await ended;
    expect(said.error).toBe('');
  });
});
