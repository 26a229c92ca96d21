import { RUNNERS } from '../../catalogue/companions/hostPrograms';
import type { ScriptWord, ShellCommand } from '../shell/commands';

/** A command by the program that it runs in the end. */
export interface ProgramCall {
  /** The program's name without its folder. */
  readonly name: string;
  readonly program: ScriptWord;
  /** The words that the program receives. */
  readonly words: readonly ScriptWord[];
  readonly command: ShellCommand;
}

/**
 * The program that a command runs; `on -p 20 qvm @a.conf` runs qvm.
 * @param known names that may stand after a runner and its options
 * @returns undefined where the name cannot be known
 */
export function programOf(command: ShellCommand, known: ReadonlySet<string>): ProgramCall | undefined {
  const { words } = command;
  const name = baseName(words[0]);
  const [first] = words;
  if (name === undefined || first === undefined) return undefined;
  if (!RUNNERS.includes(name)) return { name, program: first, words: words.slice(1), command };
  const at = words.findIndex((word, index) => index > 0 && known.has(baseName(word) ?? ''));
  const program = words[at];
  if (program === undefined) return undefined;
  return { name: baseName(program) ?? '', program, words: words.slice(at + 1), command };
}

function baseName(word: ScriptWord | undefined): string | undefined {
  const text = word?.value;
  return text?.slice(text.lastIndexOf('/') + 1);
}

/** The value of `KEY=VALUE` among words, or undefined. The last one counts. */
export function keyValue(words: readonly ScriptWord[], key: string): ScriptWord | undefined {
  const word = words.findLast(({ text }) => text.startsWith(`${key}=`));
  return word?.slice(key.length + 1);
}

/** The pieces of a word between commas. */
export function byCommas(word: ScriptWord): ScriptWord[] {
  const parts: ScriptWord[] = [];
  let at = 0;
  for (const part of word.text.split(',')) {
    parts.push(word.slice(at, at + part.length));
    at += part.length + 1;
  }
  return parts;
}
