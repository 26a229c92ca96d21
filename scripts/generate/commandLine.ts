import { type Command, EXIT_CODES } from '../../server/src/cli/command';
import { CLI_COMMANDS } from '../../server/src/cli/commands/table';
import { LAYOUT_FORMS } from '../../server/src/cli/layouts/table';
import { usageLine } from '../../server/src/cli/program';
import { REPORTS } from '../../server/src/cli/reports/table';
import { LARGEST_FILE } from '../../server/src/entry/textFile';
import { describeSize } from '../../shared/size';
import type { Generated } from '../generated';

/** The page of the command line, from the table of commands that help and completion are made from as well. */
export const GENERATED: readonly Generated[] = [{ path: 'docs/command-line.md', text: page }];

function page(): string {
  const statuses = Object.entries(EXIT_CODES).map(([status, meaning]) => row(status, sentence(meaning)));
  const sections = [
    `# The command line

\`qvmconf\` checks, draws and formats configurations, and serves editors. Every command has \`--help\` with examples;
\`qvmconf --version\` prints the version.`,
    ...CLI_COMMANDS.map(commandSection),
    `## Reports of \`check\`

${table(
  ['form', 'for'],
  REPORTS.map(({ name, meaning }) => row(`\`${name}\``, meaning)),
)}

The text form is in colour on a terminal. \`NO_COLOR\` turns colours off, \`FORCE_COLOR\` turns them on anywhere. Control
characters and marks of direction in a file are shown escaped.`,
    `## Forms of \`layout\`

${table(
  ['form', 'for'],
  LAYOUT_FORMS.map(({ name, meaning }) => row(`\`${name}\``, meaning)),
)}`,
    `## Exit status

${table(['status', 'meaning'], statuses)}`,
    `## Files

Only regular files of at most ${describeSize(BigInt(LARGEST_FILE))} are read; links to them are followed. UTF-16 and texts with
zero bytes are refused. Other bytes that are no UTF-8 are checked all the same, but such a file is never written back.

A file is written beside its place and then renamed, so that it is never half written; it keeps its mode and its owner,
and a link stays a link. Refused, each with its reason: devices, pipes, folders, read-only files, files with several
names (hard links), links to nothing, an output that is an input, and a file outside the folder that was searched.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function commandSection(command: Command): string {
  const { name, summary, details, options, examples } = command;
  const parts = [`## \`qvmconf ${name}\``, sentence(summary)];
  if (details !== undefined) parts.push(details);
  parts.push(`\`\`\`\n${usageLine(command)}\n\`\`\``);
  const rows = [
    ...command.arguments.map((argument) =>
      row(`\`${argument.name}\``, described(argument.description, argument.choices)),
    ),
    ...options.map(({ flags, description, choices, default: value }) =>
      row(`\`${flags}\``, described(description, choices, value)),
    ),
  ];
  if (rows.length > 0) parts.push(table(['argument or option', 'meaning'], rows));
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, meaning }) => `${line.padEnd(width)}  # ${meaning}`);
  parts.push(`\`\`\`sh\n${lines.join('\n')}\n\`\`\``);
  return parts.join('\n\n');
}

function described(description: string, choices?: readonly string[], value?: string): string {
  const words = choices?.map((choice) => (choice === value ? `**\`${choice}\`**` : `\`${choice}\``));
  return words === undefined ? description : `${description}: ${words.join(', ')}`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
