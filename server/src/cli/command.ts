/** What a command may use of the process; tests give their own. */
export interface Console {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Text of a file, or of standard input for `-`; throws with a message for people. */
  read(path: string): string;
  /** Replaces the text of a file; never leaves it half written. Throws with a message for people. */
  write(path: string, text: string): void;
  /** The file with the project's own vdevs that `--vdevs` names, in place of those beside a configuration. */
  readonly vdevs?: string;
}

/**
 * Exit statuses.
 * - 0: nothing at or above `--fail-on`
 * - 1: findings at or above it
 * - 2: wrong usage, or a file that could not be read or written
 */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** What follows the name, for the usage text. */
  readonly usage: string;
  readonly summary: string;
  /** Throws `UsageError` for arguments that make no sense. */
  run(args: readonly string[], console: Console): ExitStatus | Promise<ExitStatus | undefined>;
}

/** Wrong arguments; the message says what is wrong and what would be right. */
export class UsageError extends Error {}
