import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const GUEST = 'system guest\nram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38\n';
/** What every way of rewriting changes: a safe fix, a format, a map. */
const MESSY = 'load guest.ifs\nram   80000000, 64M\nsystem guest\n';

const WRITERS = {
  'check --fix': (file: string) => ['check', '--fix', file],
  'format --write': (file: string) => ['format', '--write', file],
  'layout --write': (file: string) => ['layout', '--format', 'comment', '--write', file],
} as const;

/** The targets that nothing is written to, made in a folder, each with what is said. */
const REFUSED: Readonly<Record<string, { make(file: string): void; said: string }>> = {
  'a folder': { make: (file) => mkdirSync(file), said: 'a folder' },
  'a pipe': { make: (file) => void execFileSync('mkfifo', [file]), said: 'a pipe' },
  'a device': { make: (file) => symlinkSync('/dev/null', file), said: 'a device' },
  'a link to nothing': {
    make: (file) => symlinkSync('gone', file),
    said: 'a link to a file that does not exist',
  },
  'a read-only file': { make: (file) => writeFileSync(file, 'kept', { mode: 0o444 }), said: 'read-only' },
  'a file with two names': {
    make: (file) => {
      writeFileSync(file, 'kept');
      linkSync(file, `${file}.other`);
    },
    said: 'hard links',
  },
};

describe('--output', () => {
  test.each(Object.entries(REFUSED))('never replaces %s', async (_title, { make, said }) => {
    await withFiles({ 'a.qvmconf': GUEST }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      const target = path.join(folder, 'target');
      make(target);
      const before = [lstatSync(target).ino, readdirSync(folder)];
      for (const command of [['generate', 'header'], ['layout'], ['check']]) {
        const { status, out, error } = await run([...command, file, '--output', target]);
        expect({ status, out }).toEqual({ status: 2, out: '' });
        expect(error).toContain(`target: not written: `);
        expect(error).toContain(said);
      }
      expect([lstatSync(target).ino, readdirSync(folder)]).toEqual(before);
    });
  });

  test('never replaces the input, by whatever name', async () => {
    await withFiles({ 'a.qvmconf': GUEST }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      symlinkSync('a.qvmconf', path.join(folder, 'b'));
      for (const target of ['a.qvmconf', 'b', './././a.qvmconf']) {
        const { status, error } = await run(['generate', 'dts', file, '-o', path.join(folder, target)]);
        expect(status).toBe(2);
        expect(error).toContain('it is the input itself');
      }
      expect(readFileSync(file, 'utf8')).toBe(GUEST);
    });
  });

  test('never replaces what was read of a folder; what is made of it may be made anew', async () => {
    const files = {
      'a.qvmconf': GUEST,
      'start.sh': 'qvm @/x/a.qvmconf &\n',
      'qvmconf.host.json': '{ "guests": [{ "texts": ["a.qvmconf"] }] }',
    };
    await withFiles(files, async (folder) => {
      for (const [name, text] of Object.entries(files))
        for (const command of [
          ['host'],
          ['check'],
          ...(text === GUEST ? [['generate', 'host-script']] : []),
        ]) {
          const { status, error } = await run([...command, folder, '-o', path.join(folder, name)]);
          expect([command, status, error]).toEqual([command, 2, expect.stringContaining('the input itself')]);
          expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
        }
      const script = path.join(folder, 'start.sh');
      expect((await run(['generate', 'host-script', folder, '-o', script])).status).toBe(0);
      expect(readFileSync(script, 'utf8')).toContain('start_guest');
    });
  });

  test('makes a file, or another one of the same mode, and follows a link to it', async () => {
    await withFiles({ 'a.qvmconf': GUEST }, async (folder) => {
      const target = path.join(folder, 'a.h');
      const link = path.join(folder, 'link.h');
      const make = (output: string) =>
        run(['generate', 'header', path.join(folder, 'a.qvmconf'), '-o', output]);
      expect((await make(target)).status).toBe(0);
      chmodSync(target, 0o604);
      symlinkSync('a.h', link);
      writeFileSync(target, 'old');
      expect(await make(link)).toEqual({ status: 0, out: '', error: '' });
      expect(readFileSync(target, 'utf8')).toContain('UINT64_C');
      expect([statSync(target).mode & 0o777, lstatSync(link).isSymbolicLink()]).toEqual([0o604, true]);
      expect(readdirSync(folder).toSorted()).toEqual(['a.h', 'a.qvmconf', 'link.h']);
    });
  });

  test('- is standard output', async () => {
    expect((await run(['generate', 'header', '-', '-o', '-'], GUEST)).out).toContain('UINT64_C');
  });
});

describe.each(Object.entries(WRITERS))('%s', (_title, words) => {
  test('keeps owner and mode', async () => {
    await withFiles({ 'a.qvmconf': MESSY }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      chmodSync(file, 0o640);
      const isAdministrator = process.getuid?.() === 0;
      if (isAdministrator) chownSync(file, 1234, 1235);
      const { uid, gid } = statSync(file);
      expect((await run(words(file))).error).toBe('');
      const after = statSync(file);
      expect(readFileSync(file, 'utf8')).not.toBe(MESSY);
      expect([after.mode & 0o777, after.uid, after.gid]).toEqual([0o640, uid, gid]);
    });
  });

  test.each([
    ['a read-only file', (file: string) => chmodSync(file, 0o444), 'read-only'],
    ['a file with two names', (file: string) => linkSync(file, `${file}.other`), 'hard links'],
    [
      'a file that is not UTF-8',
      (file: string) => writeFileSync(file, Buffer.from(`${MESSY}# \xe4\n`, 'latin1')),
      'not UTF-8',
    ],
  ] as const)('leaves %s alone', async (_what, make, said) => {
    await withFiles({ 'a.qvmconf': MESSY }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      make(file);
      const before = [readFileSync(file), statSync(file).ino];
      const { status, error } = await run(words(file));
      expect(status).toBe(2);
      expect(error).toContain(`a.qvmconf: not written: `);
      expect(error).toContain(said);
      expect([readFileSync(file), statSync(file).ino]).toEqual(before);
    });
  });
});

describe.each([
  ['check --fix', ['check', '--fix']],
  ['format --write', ['format', '--write']],
] as const)('%s of a folder', (_title, words) => {
  test('stays in it: links to folders are not followed, and a link out of it is not written through', async () => {
    await withFiles({ 'outside.qvmconf': MESSY }, async (folder) => {
      mkdirSync(path.join(folder, 'given'));
      mkdirSync(path.join(folder, 'other'));
      writeFileSync(path.join(folder, 'given', 'in.qvmconf'), MESSY);
      writeFileSync(path.join(folder, 'other', 'far.qvmconf'), MESSY);
      symlinkSync('../other', path.join(folder, 'given', 'link'));
      symlinkSync('../outside.qvmconf', path.join(folder, 'given', 'out.qvmconf'));
      symlinkSync('in.qvmconf', path.join(folder, 'given', 'same.qvmconf'));
      const { status, error } = await run([...words, path.join(folder, 'given')]);
      expect(status).toBe(2);
      expect(error).toContain('out.qvmconf: not written: the link leads out of');
      expect(error.split('\n')).toHaveLength(2);
      for (const name of ['outside.qvmconf', 'other/far.qvmconf'])
        expect(readFileSync(path.join(folder, name), 'utf8')).toBe(MESSY);
      expect(readFileSync(path.join(folder, 'given', 'in.qvmconf'), 'utf8')).not.toBe(MESSY);
      unlinkSync(path.join(folder, 'given', 'out.qvmconf'));
      expect((await run([...words, path.join(folder, 'given')])).status).toBe(0);
    });
  });
});
