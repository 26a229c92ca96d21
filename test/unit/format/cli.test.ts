/** `qvmconf format` with files that are only in memory. */
import { describe, expect, test } from 'vitest';
import type { Console } from '../../../server/src/cli/command';
import { main } from '../../../server/src/cli/main';

const MESSY = 'cpu   sched 10\n';
const NEAT = 'cpu sched 10\n';

/** @param files by path; what is not there cannot be read */
async function run(args: readonly string[], files: Record<string, string>) {
  let out = '';
  let errors = '';
  const written: Record<string, string> = {};
  const console: Console = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      errors += text;
    },
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    write: (path, text) => {
      written[path] = text;
    },
  };
  const status = await main(['format', ...args], console);
  return { status, out, errors, written };
}

describe('qvmconf format', () => {
  test('prints one file, formatted', async () => {
    expect(await run(['-'], { '-': MESSY })).toMatchObject({ status: 0, out: NEAT, written: {} });
  });

  test('--check names what would change and fails', async () => {
    const made = await run(['--check', 'a.qvmconf', 'b.qvmconf'], { 'a.qvmconf': MESSY, 'b.qvmconf': NEAT });
    expect(made).toMatchObject({ status: 1, out: 'a.qvmconf\n', written: {} });
    expect(await run(['--check', 'b.qvmconf'], { 'b.qvmconf': NEAT })).toMatchObject({ status: 0, out: '' });
  });

  test('--write writes what changes, and nothing else', async () => {
    const made = await run(['a.qvmconf', 'b.qvmconf', '--write'], { 'a.qvmconf': MESSY, 'b.qvmconf': NEAT });
    expect(made).toMatchObject({ status: 0, out: 'a.qvmconf\n', written: { 'a.qvmconf': NEAT } });
  });

  test('a file that cannot be read does not keep the others from being written', async () => {
    const made = await run(['--write', 'gone.qvmconf', 'a.qvmconf'], { 'a.qvmconf': MESSY });
    expect(made).toMatchObject({ status: 2, written: { 'a.qvmconf': NEAT } });
    expect(made.errors).toContain('gone.qvmconf: no such file');
  });

  test('bytes that are no UTF-8 are not written back as something else', async () => {
    const made = await run(['--write', 'a.qvmconf'], { 'a.qvmconf': 'cpu   # \ufffd\n' });
    expect(made).toMatchObject({ status: 0, written: {} });
    const changed = await run(['--write', 'a.qvmconf'], { 'a.qvmconf': `${MESSY}# \ufffd\n` });
    expect(changed).toMatchObject({ status: 2, written: {} });
  });

  test.each([
    [['--indent', '2'], '  sched 10'],
    [['--indent', 'tab'], '\tsched 10'],
    [[], '    sched 10'],
  ])('indents by %s', async (options, line) => {
    const { out } = await run([...options, '--one-line', 'expand', '-'], { '-': MESSY });
    expect(out).toBe(`cpu\n${line}\n`);
  });

  test('keeps the tabs of a text that has some', async () => {
    const { out } = await run(['-'], { '-': 'cpu\n\tsched   1\ncpu\nsched 2\n' });
    expect(out).toBe('cpu\n\tsched 1\ncpu\n\tsched 2\n');
  });

  test.each([
    [['--check', '--write', 'a'], 'not both'],
    [['a', 'b'], 'several files'],
    [[], 'no file'],
    [['--write', '-'], 'standard input'],
    [['--indent', 'wide', 'a'], '--indent'],
    [['--one-line', 'maybe', 'a'], '--one-line'],
    [['--what', 'a'], '--what'],
  ])('refuses %s', async (args, why) => {
    const made = await run(args, { a: MESSY, b: MESSY });
    expect(made).toMatchObject({ status: 2, out: '' });
    expect(made.errors).toContain(why);
    expect(made.errors).toContain('usage: qvmconf format');
  });
});
