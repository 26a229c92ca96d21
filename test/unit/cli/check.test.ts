import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const CLEAN = 'system guest\nram 0x80000000,64M\n';
const WARNING = `${CLEAN}vdev virtio-console hostdev /dev/ttyp3\n`;
const ERROR = 'ram 0x80000000,64M\nsystem guest\n';

describe('exit status', () => {
  test('is 0 for a clean file and for findings below the limit', async () => {
    expect(await run(['check', '-'], CLEAN)).toEqual({
      status: 0,
      out: 'no findings in 1 file\n',
      error: '',
    });
    expect((await run(['check', '-'], WARNING)).status).toBe(0);
  });

  test('is 1 for findings at or above the limit', async () => {
    expect((await run(['check', '-'], ERROR)).status).toBe(1);
    expect((await run(['check', '--fail-on', 'warning', '-'], WARNING)).status).toBe(1);
  });

  test('is 2 for a file that cannot be read; the others are still checked', async () => {
    await withFiles({ 'a.qvmconf': ERROR }, async (folder) => {
      const { status, out, error } = await run([
        'check',
        path.join(folder, 'none.qvmconf'),
        path.join(folder, 'a.qvmconf'),
      ]);
      expect(status).toBe(2);
      expect(error).toContain('none.qvmconf');
      expect(out).toContain('[system-not-first]');
    });
  });

  test.each([
    [[], 'missing required argument'],
    [['--format', 'xml', '-'], 'Allowed choices are text'],
    [['--format', 'toString', '-'], 'Allowed choices are text'],
    [['--fail-on', 'bad', '-'], 'Allowed choices are error'],
    [['--rule', 'pty-slave=bad', '-'], 'unknown severity'],
    [['--rule', 'pty-slav=off', '-'], 'did you mean pty-slave'],
    [['--rule', 'pty-slave', '-'], 'has no severity'],
    [['--target', '9.9', '-'], 'unknown target'],
    [['--fix', '-'], 'standard input'],
    [['--frobnicate', '-'], 'frobnicate'],
  ])('is 2 for %j', async (args, said) => {
    const { status, error } = await run(['check', ...args], CLEAN);
    expect(status).toBe(2);
    expect(error).toContain(said);
    expect(error).toContain('usage: qvmconf check');
  });
});

describe('json', () => {
  test('has the promised shape', async () => {
    const { out } = await run(['check', '--format', 'json', '-'], ERROR);
    const report = JSON.parse(out) as { files: { path: string; problems: unknown[] }[] };
    expect(report.files[0]?.path).toBe('-');
    expect(report.files[0]?.problems[0]).toEqual({
      rule: 'system-not-first',
      severity: 'error',
      message: expect.any(String),
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 12 } },
      related: [
        {
          path: '-',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 18 } },
          message: 'the first entry',
        },
      ],
    });
  });
});

describe('github', () => {
  test('is one workflow command for each finding, escaped', async () => {
    await withFiles({ 'a,b.qvmconf': ERROR }, async (folder) => {
      const { out } = await run(['check', '--format', 'github', path.join(folder, 'a,b.qvmconf')]);
      expect(out).toMatch(
        /^::error file=[^,]*a%2Cb\.qvmconf,line=2,endLine=2,col=1,endColumn=13,title=system-not-first::[^\n]+\n$/,
      );
    });
  });
});

describe('rules and target', () => {
  test('another severity, or none', async () => {
    expect((await run(['check', '--rule', 'pty-slave=error', '-'], WARNING)).status).toBe(1);
    expect((await run(['check', '--rule', 'pty-slave=off', '-'], WARNING)).out).not.toContain('pty-slave');
  });

  test('comments silence here as well', async () => {
    const { out } = await run(['check', '-'], `# qvmconf: ignore-file pty-slave -- held\n${WARNING}`);
    expect(out).toBe('no findings in 1 file\n');
  });

  test('the target of the command line, which that of the file overrides', async () => {
    const text = `${CLEAN}cpu runmask 0\n`;
    expect((await run(['check', '--target', '8.0,aarch64', '-'], text)).out).toContain('not-in-release');
    const stated = `# qvmconf: target 2.2\n${text}`;
    expect((await run(['check', '--target', '8.0', '-'], stated)).out).not.toContain('not-in-release');
  });
});

describe('files', () => {
  test('folders, globs and files, each file once', async () => {
    await withFiles({ 'b.qvmconf': CLEAN, 'a.qvmcfg': CLEAN, 'c.txt': CLEAN }, async (folder) => {
      mkdirSync(path.join(folder, 'below'));
      writeFileSync(path.join(folder, 'below', 'd.qvmconf'), CLEAN);
      const names = async (...args: string[]) => {
        const { out } = await run(['check', '--format', 'json', ...args]);
        const { files } = JSON.parse(out) as { files: { path: string }[] };
        return files.map((file) => path.relative(folder, file.path));
      };
      expect(await names(folder)).toEqual(['a.qvmcfg', 'b.qvmconf', 'below/d.qvmconf']);
      expect(await names(path.join(folder, '*.qvmconf'))).toEqual(['b.qvmconf']);
      expect(await names(path.join(folder, 'c.txt'), folder)).toEqual([
        'c.txt',
        'a.qvmcfg',
        'b.qvmconf',
        'below/d.qvmconf',
      ]);
      const nothing = await run(['check', path.join(folder, '*.conf')]);
      expect(nothing.status).toBe(2);
      expect(nothing.error).toContain('no configuration there');
    });
  });
});

describe('--fix', () => {
  const BROKEN = 'load guest.ifs\r\nram 80000000, 64M   # memory\r\nsystem guest\r\n';
  const FIXED = 'system guest\r\nram 0x80000000,64M   # memory\r\nload guest.ifs\r\n';

  test('applies the safe fixes until none is left, and keeps comments and line ends', async () => {
    await withFiles({ 'a.qvmconf': BROKEN }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      const { status, out } = await run(['check', '--fix', file]);
      expect({ status, out }).toEqual({
        status: 0,
        out: '4 safe fixes applied in 1 file; no findings left in 1 file\n',
      });
      expect(readFileSync(file, 'utf8')).toBe(FIXED);
      expect(readdirSync(folder)).toEqual(['a.qvmconf']);
    });
  });

  test('says how many fixes it applied, in how many files, and what is left', async () => {
    const files = { 'a.qvmconf': BROKEN, 'b.qvmconf': 'system b\nram 64M\nram x\n', 'c.qvmconf': CLEAN };
    await withFiles(files, async (folder) => {
      const fixed = await run(['check', '--fix', '--rule', 'repeated-option=off', folder]);
      expect(fixed.out.trimEnd().split('\n').at(-1)).toBe(
        '4 safe fixes applied in 1 file; 1 error left in 1 of 3 files',
      );
      const again = await run(['check', '--fix', '--format', 'json', folder]);
      expect(JSON.parse(again.out)).toMatchObject({ fixed: { fixes: 0, files: 0 } });
      const quiet = await run(['check', '--fix', path.join(folder, 'c.qvmconf')]);
      expect(quiet.out).toBe('nothing to fix safely; no findings left in 1 file\n');
      expect(JSON.parse((await run(['check', '--format', 'json', folder])).out)).not.toHaveProperty('fixed');
    });
  });

  test('keeps permissions and links, and leaves a file alone that needs nothing', async () => {
    await withFiles({ 'a.qvmconf': BROKEN, 'clean.qvmconf': CLEAN }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      const link = path.join(folder, 'link.qvmconf');
      chmodSync(file, 0o640);
      symlinkSync('a.qvmconf', link);
      const clean = path.join(folder, 'clean.qvmconf');
      const before = statSync(clean).ino;
      await run(['check', '--fix', link, clean]);
      expect(readFileSync(file, 'utf8')).toBe(FIXED);
      expect(statSync(file).mode & 0o777).toBe(0o640);
      expect(statSync(clean).ino).toBe(before);
    });
  });

  test('writes nothing back of a file that is not UTF-8', async () => {
    await withFiles({ 'a.qvmconf': '' }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      const bytes = Buffer.concat([Buffer.from(BROKEN), Buffer.from([0x23, 0xe4, 0x0a])]);
      writeFileSync(file, bytes);
      const { status, error } = await run(['check', '--fix', file]);
      expect(status).toBe(2);
      expect(error).toContain('not UTF-8');
      expect(readFileSync(file).equals(bytes)).toBe(true);
    });
  });
});
