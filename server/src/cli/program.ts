import { Argument, Command as CommanderCommand, CommanderError, Option } from 'commander';
import { type Command, type Console, EXIT_CODES, type OptionSpec } from './command';

/** What a command line asks for. */
type Invocation =
  | { readonly command: Command; readonly args: readonly string[]; readonly values: Record<string, unknown> }
  /** Help or the version was printed. */
  | { readonly answered: true }
  | { readonly problem: string; readonly usage: string };

/** Reads a command line by the table of commands. */
export function readCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  console: Console,
): Invocation {
  let invocation: Invocation = { answered: true };
  const program = new CommanderCommand('qvmconf')
    .description('Checks, draws and formats QNX Hypervisor qvm configurations.')
    .version(process.env.QVMCONF_VERSION ?? '0', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\nExit status:\n${statuses()}`)
    .exitOverride()
    .configureOutput({ writeOut: (text) => console.out(text), writeErr: () => {}, outputError: () => {} });
  for (const command of commands) {
    const sub = program.command(command.name).summary(command.summary);
    sub.allowExcessArguments(false);
    sub.description([command.summary, command.details].filter((text) => text !== undefined).join('\n\n'));
    for (const { name, description, choices } of command.arguments) {
      const argument = new Argument(name, description);
      sub.addArgument(choices === undefined ? argument : argument.choices(choices));
    }
    for (const option of command.options) sub.addOption(optionOf(option));
    sub.addHelpText('after', `\nExamples:\n${examplesOf(command)}`);
    sub.action(() => {
      invocation = { command, args: sub.args, values: sub.opts() };
    });
  }
  try {
    program.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { answered: true };
    const asked = program.commands.find((command) => command.name() === words[0]) ?? program;
    return { problem: error.message.replace(/^error: /, ''), usage: usageOf(asked) };
  }
  return invocation;
}

/** The usage of one command, for a mistake that only the command can see. */
export function usageLine({ name, arguments: args, options }: Command): string {
  const words = [
    name,
    ...(options.length > 0 ? ['[options]'] : []),
    ...args.map((argument) => argument.name),
  ];
  return `qvmconf ${words.join(' ')}`;
}

function usageOf(command: CommanderCommand): string {
  const parent = command.parent === null ? '' : `${command.parent.name()} `;
  return `${parent}${command.name()} ${command.usage()}`;
}

function optionOf({ flags, description, choices, default: value, many }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices(choices);
  if (value !== undefined) option.default(value);
  if (many === true) option.argParser((word: string, before: string[] = []) => [...before, word]);
  return option;
}

function examplesOf({ examples }: Command): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  return examples.map(({ line, meaning }) => `  ${line.padEnd(width)}  ${meaning}`).join('\n');
}

function statuses(): string {
  return Object.entries(EXIT_CODES)
    .map(([status, meaning]) => `  ${status}  ${meaning.replaceAll('`', '')}`)
    .join('\n');
}
