import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NODE_HOST } from '../../../server/src/entry/nodeHost';
import { LARGEST_FILE, readTextFile } from '../../../server/src/entry/textFile';
import { run, withFiles } from './support';

const CLEAN = 'system guest\nram 0x80000000,64M\n';

/** What is no text file, made under a name, each with what is said. */
const REFUSED: Readonly<Record<string, { make(file: string): void; said: string }>> = {
  'a folder': { make: (file) => mkdirSync(file), said: 'is a folder' },
  'a pipe that nobody writes to': { make: (file) => void execFileSync('mkfifo', [file]), said: 'is a pipe' },
  'a link to a device without end': { make: (file) => symlinkSync('/dev/zero', file), said: 'is a device' },
  'a link to nothing': { make: (file) => symlinkSync('gone', file), said: 'no such file' },
  'a link to itself': { make: (file) => symlinkSync(file, file), said: 'circle' },
  'a file that is too large': {
    make: (file) => {
      writeFileSync(file, '');
      truncateSync(file, LARGEST_FILE + 1);
    },
    said: 'more than 16 MiB',
  },
  'UTF-16': { make: (file) => writeFileSync(file, `\ufeff${CLEAN}`, 'utf16le'), said: 'is UTF-16' },
  'UTF-16, the other way round': {
    make: (file) => writeFileSync(file, Buffer.from(`\ufeff${CLEAN}`, 'utf16le').swap16()),
    said: 'is UTF-16',
  },
  'zero bytes': { make: (file) => writeFileSync(file, 'system a\0b\n'), said: 'zero bytes' },
};

describe.each(Object.entries(REFUSED))('%s', (_title, { make, said }) => {
  test('is named and not read as a configuration; the others are', async () => {
    await withFiles({ 'good.qvmconf': CLEAN }, async (folder) => {
      const file = path.join(folder, 'bad');
      make(file);
      expect(() => readTextFile(file)).toThrow(said);
      const good = path.join(folder, 'good.qvmconf');
      for (const command of [['format', '--check'], ['check'], ['layout'], ['generate', 'dts']]) {
        const { status, error } = await run([...command, file]);
        expect(status, command.join(' ')).toBe(2);
        if (!said.includes('folder')) expect(error).toMatch(new RegExp(`bad: .*${said}`));
      }
      if (said.includes('folder')) return;
      const both = await run(['check', '--format', 'json', file, good]);
      expect(JSON.parse(both.out).files).toHaveLength(1);
    });
  });

  test('is no file with vdevs, neither here nor in the server', async () => {
    await withFiles({ 'good.qvmconf': CLEAN }, async (folder) => {
      const file = path.join(folder, 'qvmconf.vdevs.json');
      make(file);
      expect(NODE_HOST.readFile(pathToFileURL(file).href)).toBeUndefined();
      const given = await run(['check', path.join(folder, 'good.qvmconf'), '--vdevs', file]);
      expect(given.status).toBe(2);
      expect(given.error).toContain(said);
    });
  });
});

test('bytes that are no UTF-8 are read, and told apart', async () => {
  await withFiles({ a: Buffer.from([0x23, 0xe4]), b: '# \ufffd', c: '' }, async (folder) => {
    const read = (name: string) => readTextFile(path.join(folder, name));
    expect(read('a')).toEqual({ text: '#\ufffd', isUtf8: false });
    expect(read('b')).toEqual({ text: '# \ufffd', isUtf8: true });
    expect(read('c')).toEqual({ text: '', isUtf8: true });
  });
});
