import { describe, expect, test } from 'vitest';
import { CLI_COMMANDS } from '../../../server/src/cli/commands/table';
import { run } from './support';

test('without a command help is printed, as wrong usage', async () => {
  const { status, out } = await run([]);
  expect(status).toBe(2);
  for (const { name } of CLI_COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} .*`, 'm'));
  expect(out).toContain('Exit status:');
});

test('--version prints a version', async () => {
  expect(await run(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d[\w.]*\n$/) });
});

test.each([
  [['chekc'], "unknown command 'chekc'"],
  [['toString'], "unknown command 'toString'"],
  [['--nothing'], "unknown option '--nothing'"],
  [['layout', '--format', 'toString', '-'], 'Allowed choices are text'],
  [['layout', '--theme', 'constructor', '-'], 'Allowed choices are light'],
  [['completion', '__proto__'], 'Allowed choices are bash'],
  [['explain', 'toString'], "unknown rule 'toString'"],
  [['check', '--rule', 'toString=error', '-'], "unknown rule 'toString'"],
  [['check', '--rule', '__proto__=off', '-'], "unknown rule '__proto__'"],
])('%j is wrong usage', async (words, said) => {
  const { status, out, error } = await run(words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toContain(said);
  expect(error).toContain('usage: qvmconf ');
});

describe.each(CLI_COMMANDS)('$name', (command) => {
  test('has help with everything that it takes, and examples', async () => {
    const { status, out } = await run([command.name, '--help']);
    expect(status).toBe(0);
    const plain = out.replace(/\s+/g, ' ');
    expect(plain).toContain(command.summary);
    for (const option of command.options) expect(plain).toContain(option.flags);
    for (const { line } of command.examples) expect(out).toContain(line);
    expect(command.examples.length).toBeGreaterThan(0);
  });

  test('has examples that its parser takes', async () => {
    for (const { line } of command.examples) {
      const words = (/qvmconf ([^|>)]*)/.exec(line)?.[1] ?? '').trim().split(/ (?!<)/);
      const plain = words.map((word) => word.replace(/ <.*/, '')).filter((word) => word !== '');
      expect(plain[0], line).toBe(command.name);
      const { out, error } = await run([...plain, '--help']);
      expect([out.slice(0, 6), error]).toEqual(['Usage:', '']);
    }
  });
});
