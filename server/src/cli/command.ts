import type { FileText } from '../entry/textFile';

/** What a command may use of the process; tests give their own. */
export interface Console {
  /** Writes to standard output, or to the file that `--output` names; a command calls it once for what it makes. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** All of standard input; throws FileProblem. */
  input(): FileText;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Whether someone watches standard error, so that progress is worth showing. */
  readonly watched: boolean;
  /** Only what was asked for: no summary, no progress. */
  readonly quiet?: boolean;
  /** The file with the project's own vdevs that `--vdevs` names, in place of those beside a configuration. */
  readonly vdevs?: string;
  /** The files that were read; `--output` replaces none of them. */
  readonly inputs?: Set<string>;
}

/** What the process ends with. */
export const EXIT_CODES = {
  0: 'clean: nothing at or above `--fail-on`',
  1: 'findings at or above `--fail-on`, files that `format --check` would change, a tree that differs, errors in a log, or bytes of a host that two have',
  2: 'wrong usage, or a file that could not be read, checked or written',
} as const;
export type ExitStatus = keyof typeof EXIT_CODES;

/** An argument of a command: `<files...>` as help shows it. */
interface ArgumentSpec {
  /** In `< >` when it is needed, in `[ ]` when not, with `...` when there may be several. */
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  /** `-o, --output <file>` as help shows it. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times. */
  readonly many?: boolean;
}

interface Example {
  readonly line: string;
  readonly meaning: string;
}

/** One command: what help, completion, the page and the parser know of it, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** More than the summary, for help and page; in whole sentences. */
  readonly details?: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /**
   * @param values of the options, by their long names in camel case
   * @returns undefined while a server or a watch goes on running
   * @throws UsageError for arguments that make no sense
   */
  run(args: readonly string[], values: never, console: Console): ExitStatus | Promise<ExitStatus | undefined>;
}

/** Wrong arguments; the message says what is wrong and what would be right. */
export class UsageError extends Error {}

/** A failure in words for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
