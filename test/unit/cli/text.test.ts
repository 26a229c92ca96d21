import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { excerpt } from '../../../server/src/cli/reports/excerpt';
import { coloursFor, shown, wantsColour } from '../../../server/src/cli/terminal';
import { run, withFiles } from './support';

const ERROR = 'ram 0x80000000,64M\nsystem guest\n';
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('the text report', () => {
  test('shows finding, rule, line with carets, other places and a summary, from 1', async () => {
    const { out } = await run(['check', '-'], ERROR);
    const [finding, ...rest] = out.split('\n');
    expect(finding).toMatch(/^-:2:1: error: `system` must be .* \[system-not-first\]$/);
    expect(rest).toEqual([
      '  2 | system guest',
      '    | ^^^^^^^^^^^^',
      '-:1:1: note: the first entry',
      '  1 | ram 0x80000000,64M',
      '    | ^^^^^^^^^^^^^^^^^^',
      '',
      '1 error in 1 file; 1 fixable with --fix',
      '',
    ]);
  });

  test('counts what it found, where, and what it could not check', async () => {
    const files = {
      'a.qvmconf': ERROR,
      'b.qvmconf': ERROR,
      'c.qvmconf': 'system c\nram 64M\n',
      'd.qvmconf': 'a\0',
    };
    await withFiles(files, async (folder) => {
      const { out, status } = await run(['check', folder]);
      expect(status).toBe(2);
      expect(out.trimEnd().split('\n').at(-1)).toBe(
        '2 errors in 2 of 4 files; 2 fixable with --fix; 1 file not checked',
      );
      expect((await run(['check', '--quiet', path.join(folder, 'c.qvmconf')])).out).toBe('');
    });
  });

  test('is in colour where that is wanted', async () => {
    const { out } = await run(['check', '-'], ERROR, { colour: true });
    expect(out).toContain('\u001b[31merror\u001b[39m');
    expect((await run(['check', '-'], ERROR)).out).not.toMatch(ACTIVE);
  });

  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j, on a terminal %s: colour %s', (environment, isTerminal, expected) => {
    expect(wantsColour(environment, isTerminal)).toBe(expected);
  });
});

describe('an excerpt', () => {
  const of = (text: string, start: number, end: number) =>
    excerpt(text, { start, end }, 7, coloursFor(false)).split('\n').slice(0, 2);

  test('of a line with tabs and escaped characters keeps its columns', () => {
    expect(of('\tab\u0007cd', 4, 6)).toEqual(['  7 |  ab\\u{7}cd', `    | ${' '.repeat(8)}^^`]);
  });

  test('of a place without length, or over several lines, has a caret in its first line', () => {
    expect(of('abc\ndef', 3, 3)[1]).toBe('    |    ^');
    expect(of('abc\ndef', 1, 6)[1]).toBe('    |  ^^');
  });

  test('of a long line is cut around the place', () => {
    const [line = '', carets = ''] = of(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 500, 504);
    expect(line.length).toBeLessThan(120);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('marks what is meant in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = Math.min(text.length, start + (b % 20));
        const lines = excerpt(text, { start, end }, 1, coloursFor(false)).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines.join('')).not.toMatch(ACTIVE);
        expect(lines[1]).toContain('^');
      }),
    );
  });
});

describe('what a file says to a terminal', () => {
  const EVIL = 'a\u001b[31mred\u202ereversed\u0007\r::error::forged';
  const text = `system "${EVIL}"\nram 0x80000000,64M\nvdev pl011 loc 0x80000000 intr "${EVIL}:3"\nvdev shmem name "${EVIL}\n::error::line"\n`;

  test.each([
    ['check', '-'],
    ['layout', '-'],
    ['layout', '--format', 'markdown', '-'],
    ['layout', '--format', 'comment', '-'],
  ])('%s %s %s is shown escaped', async (...words) => {
    const { out, error } = await run(words, text);
    expect(out.length).toBeGreaterThan(20);
    expect(out + error).not.toMatch(ACTIVE);
    expect(out).not.toMatch(/^::error::/m);
  });

  test('in a name of a file as well', async () => {
    await withFiles({ 'a\u001b[31m\n::error::.qvmconf': 'a\0' }, async (folder) => {
      const { error } = await run(['check', folder]);
      expect(error).not.toMatch(ACTIVE);
      expect(error).not.toMatch(/^::error::/m);
    });
  });

  test('has no character that acts, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(shown(any)).not.toMatch(ACTIVE);
        expect(shown(any)).not.toContain('\n');
      }),
    );
  });
});

describe('progress', () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.qvmconf`, 'system a\n']));

  test('is shown on a watched standard error when a run takes longer than a second, and is gone after it', async () => {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 700;
      return time;
    });
    await withFiles(files, async (folder) => {
      const said = (await run(['check', folder], '', { watched: true })).error;
      expect(said).toContain('of 3 files');
      expect(said.endsWith('\r\u001b[K')).toBe(true);
      expect((await run(['check', folder])).error).toBe('');
      expect((await run(['check', '--quiet', folder], '', { watched: true })).error).toBe('');
    });
    vi.restoreAllMocks();
  });

  test('is not shown in a short run', async () => {
    await withFiles(files, async (folder) => {
      expect((await run(['check', folder], '', { watched: true })).error).toBe('');
    });
  });
});

test('a check that fails costs its file alone, and names it', async () => {
  const { Analysis } = await import('../../../server/src/analysis/analysis');
  vi.spyOn(Analysis.prototype, 'layout', 'get').mockImplementation(function (
    this: InstanceType<typeof Analysis>,
  ) {
    throw new Error(this.document.uri.endsWith('bad.qvmconf') ? 'injected' : 'elsewhere');
  });
  vi.spyOn(Analysis.prototype, 'findings', 'get').mockImplementation(function (
    this: InstanceType<typeof Analysis>,
  ) {
    if (this.document.uri.endsWith('bad.qvmconf')) throw new Error('injected');
    return [];
  });
  await withFiles({ 'bad.qvmconf': '', 'good.qvmconf': '' }, async (folder) => {
    const { status, out, error } = await run(['check', folder]);
    expect(status).toBe(2);
    expect(error).toBe(`qvmconf: ${folder}/bad.qvmconf: injected\n`);
    expect(out).toContain('1 file not checked');
  });
  vi.restoreAllMocks();
});
