import type { Command, OptionSpec } from '../command';

/** What a shell can complete of one command. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Values of the first argument; empty where it is a file, or where there is none. */
  readonly words: readonly string[];
  /** Arguments, or those after the first, are files. */
  readonly files: boolean;
}

export interface CompletedOption {
  /** `-o`, with its dash; undefined where there is only the long one. */
  readonly short: string | undefined;
  /** `--output`, with its dashes. */
  readonly long: string;
  readonly description: string;
  /** What follows the option: nothing, one of some words, a file, or a word that nobody can guess. */
  readonly value: 'none' | 'file' | 'word' | readonly string[];
}

const HELP: CompletedOption = {
  short: '-h',
  long: '--help',
  description: 'print the help of the command',
  value: 'none',
};

export function completed({ name, summary, options, arguments: args }: Command): Completed {
  return {
    name,
    summary,
    options: [...options.map(optionOf), HELP],
    words: args[0]?.choices ?? [],
    files: args.some((argument) => argument.name.includes('file')),
  };
}

function optionOf({ flags, description, choices }: OptionSpec): CompletedOption {
  const long = /--[\w-]+/.exec(flags)?.[0] ?? '';
  const short = /^-\w(?=,)/.exec(flags)?.[0];
  const value = /<(\w+)/.exec(flags)?.[1];
  const kind = choices ?? (value === undefined ? 'none' : value === 'file' ? 'file' : 'word');
  return { short, long, description, value: kind };
}
