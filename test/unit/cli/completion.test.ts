import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI_COMMANDS } from '../../../server/src/cli/commands/table';
import { COMPLETION_SHELLS } from '../../../server/src/cli/completion/table';
import { run, withFiles } from './support';

/** What a real bash offers for the last of some words. */
async function offered(...words: string[]): Promise<string[]> {
  const { out: script } = await run(['completion', 'bash']);
  let answer = '';
  await withFiles({ 'guest.qvmconf': '', 'report.txt': '' }, async (folder) => {
    writeFileSync(path.join(folder, 'script'), script);
    const ask = `source ./script || exit 1; rm script
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _qvmconf; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p qvmconf >&2`;
    answer = execFileSync('bash', ['--norc', '-uc', ask, 'bash', 'qvmconf', ...words], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });
  return answer.split('\n').filter((word) => word !== '');
}

describe('the completion of bash', () => {
  test.each<[string[], string[]]>([
    [['che'], ['check']],
    [['--ver'], ['--version']],
    [['check', '--form'], ['--format']],
    [['check', '--format', 'ju'], ['junit']],
    [['check', '-f', 'sa'], ['sarif']],
    [
      ['check', '--fail-on', ''],
      ['error', 'warning', 'information', 'hint'],
    ],
    [['check', 'gue'], ['guest.qvmconf']],
    [['check', '--output', 'rep'], ['report.txt']],
    [['check', '--rule', ''], []],
    [['--help', 'lay'], ['layout']],
    [['generate', 'head'], ['header']],
    [['generate', 'header', 'gue'], ['guest.qvmconf']],
    [['layout', '--theme', 'd'], ['dark']],
    [['completion', ''], [...COMPLETION_SHELLS]],
    [['lsp', '--std'], ['--stdio']],
    [['nothing', ''], []],
  ])('for %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test('knows every command and every option', async () => {
    expect(await offered('')).toEqual([...CLI_COMMANDS.map(({ name }) => name), '--help', '--version']);
    for (const { name, options } of CLI_COMMANDS) {
      const words = await offered(name, '-');
      for (const { flags } of options)
        for (const [word] of flags.matchAll(/(?<![\w-])--?[\w-]+/g)) expect(words, name).toContain(word);
    }
  });
});

test.each(COMPLETION_SHELLS)(
  'the script for %s names every command, and has no open quote',
  async (shell) => {
    const { out, status } = await run(['completion', shell]);
    expect(status).toBe(0);
    for (const { name } of CLI_COMMANDS) expect(out).toMatch(new RegExp(`\\b${name}\\b`));
    // Where the shell is installed it reads the script itself; bash is everywhere that these tests run.
    const read = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    if (read.error === undefined) expect([read.status, read.stderr]).toEqual([0, '']);
  },
);
