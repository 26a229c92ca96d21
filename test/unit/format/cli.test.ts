/** `qvmconf format` in a folder of its own; `-` is standard input. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run as runCommand, withFiles } from '../cli/support';

const MESSY = 'cpu   sched 10\n';
const NEAT = 'cpu sched 10\n';

/** @param files by name; what a run says is without the folder, and `written` is what it has changed */
async function run(args: readonly string[], { '-': input, ...files }: Record<string, string>) {
  const made = {
    status: 0 as number | undefined,
    out: '',
    errors: '',
    written: {} as Record<string, string>,
  };
  await withFiles(files, async (folder) => {
    const isName = (word: string) => word in files || word.endsWith('.qvmconf');
    const words = args.map((word) => (isName(word) ? path.join(folder, word) : word));
    const { status, out, error } = await runCommand(['format', ...words], input);
    const plain = (text: string) => text.replaceAll(`${folder}/`, '');
    Object.assign(made, { status, out: plain(out), errors: plain(error) });
    for (const [name, before] of Object.entries(files)) {
      const now = readFileSync(path.join(folder, name), 'utf8');
      if (now !== before) made.written[name] = now;
    }
  });
  return made;
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
    const bytes = (text: string) => Buffer.concat([Buffer.from(text), Buffer.from('# \xe4\n', 'latin1')]);
    await withFiles({ 'neat.qvmconf': bytes(NEAT), 'messy.qvmconf': bytes(MESSY) }, async (folder) => {
      const write = (name: string) => runCommand(['format', '--write', path.join(folder, name)]);
      expect(await write('neat.qvmconf')).toMatchObject({ status: 0 });
      const refused = await write('messy.qvmconf');
      expect(refused.status).toBe(2);
      expect(refused.error).toContain('not UTF-8');
      expect(readFileSync(path.join(folder, 'messy.qvmconf'))).toEqual(bytes(MESSY));
    });
  });

  test('a sign for what could not be read is a character like any other', async () => {
    const made = await run(['--write', 'a.qvmconf'], { 'a.qvmconf': `${MESSY}# \ufffd\n` });
    expect(made.written).toEqual({ 'a.qvmconf': `${NEAT}# \ufffd\n` });
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
    [[], 'missing required argument'],
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
