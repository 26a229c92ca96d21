import { naming } from '../entry/textFile';
import { askedCommands } from './askedCommands';
import { type Console, type ExitStatus, messageOf, UsageError } from './command';
import { readCommandLine, usageLine } from './program';
import { shownLines } from './terminal';
import { writeOutput } from './writeFile';

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns the exit status; undefined while a server goes on running
 */
export async function main(args: readonly string[], console: Console): Promise<ExitStatus | undefined> {
  const commands = await askedCommands(args);
  if (args.length === 0) {
    readCommandLine(['--help'], commands, console);
    return 2;
  }
  const invocation = readCommandLine(args, commands, console);
  if ('answered' in invocation) return 0;
  if ('problem' in invocation) return complain(console, invocation.problem, invocation.usage);
  const { command, values } = invocation;
  try {
    return await command.run(invocation.args, values as never, consoleFor(values, console));
  } catch (error) {
    return complain(console, messageOf(error), error instanceof UsageError ? usageLine(command) : undefined);
  }
}

function complain(console: Console, problem: string, usage: string | undefined): ExitStatus {
  console.error(`qvmconf: ${shownLines(problem)}\n${usage === undefined ? '' : `usage: ${usage}\n`}`);
  return 2;
}

/** The console of one command, as the options that several commands have say. */
function consoleFor({ output, quiet, vdevs }: Record<string, unknown>, console: Console): Console {
  const inputs = new Set<string>();
  return {
    ...console,
    inputs,
    quiet: quiet === true,
    ...(typeof vdevs === 'string' ? { vdevs } : {}),
    ...(typeof output === 'string' && output !== '-'
      ? { colour: false, out: (text: string) => naming(output, () => writeOutput(output, text, [...inputs])) }
      : {}),
  };
}
