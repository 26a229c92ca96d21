import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as runCommand } from '../cli/support';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
  writeFileSync(path.join(folder, 'guest.qvmconf'), TEXT);
  writeFileSync(
    path.join(folder, 'own.json'),
    '{ "vdevs": [{ "name": "mine", "windows": [{ "size": "8K" }], "x": 1 }] }',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT =
  'system a\r\nram 0x80000000,64M\r\nvdev shmem loc 0x1c050000 intr gic:38\r\nvdev mine loc 0x1000\r\n';

/** What a run of the command line prints, and its exit status. */
async function run(...args: string[]) {
  return runCommand(args.map((word) => word.replace('FOLDER', folder)));
}

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('qvmconf generate', () => {
  test.each([
    ['header', '#define A_SHMEM_FACTORY_ADDRESS UINT64_C(0x1c050000)'],
    ['dts', 'qnx,guest_shm@1c050000 {'],
    ['zephyr', 'zephyr,sram = &qvm_ram;'],
    ['linux-parameters', 'factories=0x1c050000 int_lines=38'],
  ])('%s prints it', async (kind, line) => {
    const { out, status } = await run('generate', kind, 'FOLDER/guest.qvmconf');
    expect(out).toContain(line);
    expect(status).toBe(0);
  });

  test('writes it to a file', async () => {
    const { out, status } = await run('generate', 'header', 'FOLDER/guest.qvmconf', '--output', 'FOLDER/a.h');
    expect([out, status]).toEqual(['', 0]);
    expect(read('a.h')).toContain('A_SHMEM_FACTORY_ADDRESS');
  });

  test.each([
    [['generate']],
    [['generate', 'novel', 'FOLDER/guest.qvmconf']],
    [['generate', 'header']],
    [['generate', 'header', 'FOLDER/guest.qvmconf', 'another']],
  ])('refuses %j with its usage', async (args) => {
    const { error, status } = await run(...args);
    expect(error).toContain('usage: qvmconf generate [options] <kind> <file>');
    expect(status).toBe(2);
  });
});

describe('qvmconf layout --format comment', () => {
  test('prints the map', async () => {
    const { out } = await run('layout', '--format', 'comment', 'FOLDER/guest.qvmconf');
    expect(out).toMatch(/^# qvmconf: map-begin.*\n(# {3}.*\n)+# qvmconf: map-end\n$/);
  });

  test('writes it into the file and keeps the rest', async () => {
    const { status } = await run('layout', '--format', 'comment', '--write', 'FOLDER/guest.qvmconf');
    const text = read('guest.qvmconf');
    expect(status).toBe(0);
    expect(text.endsWith(TEXT)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('writes nothing else', async () => {
    expect((await run('layout', '--write', 'FOLDER/guest.qvmconf')).status).toBe(2);
  });
});

describe('--vdevs', () => {
  test.each([[['--vdevs', 'FOLDER/own.json']], [['--vdevs=FOLDER/own.json']]])(
    '%j counts, and its mistakes are told',
    async (flag) => {
      const { out, error, status } = await run('layout', 'FOLDER/guest.qvmconf', ...flag);
      expect(status).toBe(0);
      expect(out).toMatch(/0x00001000–0x00002fff +8 KiB +mine/);
      expect(error).toMatch(/own\.json:1:62: warning: `x` has no meaning/);
    },
  );

  test('needs a file, that is there', async () => {
    expect((await run('check', 'FOLDER/guest.qvmconf', '--vdevs')).error).toContain('argument missing');
    const gone = await run('check', 'FOLDER/guest.qvmconf', '--vdevs', 'FOLDER/gone.json');
    expect(gone).toMatchObject({ status: 2, error: expect.stringContaining('gone.json: no such file') });
  });
});
