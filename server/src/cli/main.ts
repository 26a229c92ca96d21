import { type Command, type Console, type ExitStatus, UsageError } from './command';
import { CHECK } from './commands/check';
import { EXPLAIN } from './commands/explain';
import { FORMAT } from './commands/format';
import { GENERATE } from './commands/generate';
import { LAYOUT } from './commands/layout';
import { LSP } from './commands/lsp';
import { takeVdevs } from './projectVdevs';

const COMMANDS: readonly Command[] = [CHECK, EXPLAIN, LAYOUT, GENERATE, FORMAT, LSP];

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns the exit status; undefined while a server goes on running
 */
export async function main(args: readonly string[], console: Console): Promise<ExitStatus | undefined> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.out(usage());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    console.error(`qvmconf: unknown command '${name}'\n\n${usage()}`);
    return 2;
  }
  try {
    const { rest: own, vdevs } = takeVdevs(rest);
    return await command.run(own, vdevs === undefined ? console : { ...console, vdevs });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint =
      error instanceof UsageError || isArgumentError(error)
        ? `\nusage: qvmconf ${command.name} ${command.usage}`
        : '';
    console.error(`qvmconf: ${message}${hint}\n`);
    return 2;
  }
}

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function usage(): string {
  const lines = COMMANDS.map(({ name, usage, summary }) => `  qvmconf ${name} ${usage}\n      ${summary}\n`);
  return `Checks, draws and formats QNX Hypervisor qvm configurations.\n\n${lines.join('')}
A project's own vdevs are those of qvmconf.vdevs.json or .qvmconf/vdevs.json beside a configuration or above it,
or of --vdevs FILE, which every command that reads configurations takes.

Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or a file that cannot be read.\n`;
}
