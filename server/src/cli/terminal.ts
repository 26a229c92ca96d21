import pc from 'picocolors';
import { hexDigits } from '../../../shared/address';

/** Colours for a terminal, or none. */
export type Colours = Pick<
  ReturnType<typeof pc.createColors>,
  'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'
>;

export function coloursFor(wanted: boolean): Colours {
  return pc.createColors(wanted);
}

/** Whether a stream is written to in colour: as `FORCE_COLOR` and `NO_COLOR` say, else on a terminal. */
export function wantsColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused !== undefined && refused !== '') return false;
  return isTerminal && terminal !== 'dumb';
}

/**
 * Characters that make a terminal do something, or show a text in another order than it has: control characters with
 * escape and line ends, marks of direction, invisible line ends and marks.
 */
const ACTIVE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A text of a file as a terminal may show it: on one line, with nothing that acts. */
export function shown(text: string): string {
  return text.replace(ACTIVE, escaped);
}

/** The same for a text of several lines. */
export function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}

/** Says on the stream of errors what a command goes on without. */
export function warningOn(console: { error(text: string): void }): (path: string, message: string) => void {
  return (path, message) => console.error(`qvmconf: ${shown(path)}: ${shown(message)}\n`);
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return ' ';
  return `\\u{${hexDigits(character.charCodeAt(0))}}`;
}
