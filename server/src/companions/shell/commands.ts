import { ComposedText, type Piece } from '../../text/composed';
import type { Place } from '../../text/place';
import {
  type HereDocument,
  type RawPiece,
  type RawWord,
  readTokens,
  type ShellToken,
  unknownPiece,
} from './lexer';

/** A word of a script as the program receives it. */
export type ScriptWord = ComposedText;

/** One command of a script; wherever it stands: in a function, after `if`, in a pipe. */
export interface ShellCommand extends Place {
  readonly words: readonly ScriptWord[];
  /** Files that its output goes to. */
  readonly outputs: readonly ScriptWord[];
  /** What it reads from `<<`. */
  readonly documents: readonly ScriptWord[];
  /** The arms of `if` and `case` that it stands in, the outermost first. */
  readonly branches: readonly Branch[];
}

/** Words that stand before a command without being one. */
const RESERVED = new Set([
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  '{',
  '}',
  '!',
  'time',
  'fi',
  'done',
  'esac',
]);
const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/;
/** Programs that give variables their values themselves, or take assignments as words. */
const DECLARING = new Set(['export', 'local', 'readonly', 'typeset', 'declare']);

/** One arm of an `if` or a `case`; of two arms of one only one is ever run. */
export interface Branch {
  /** Which `if` or `case` of the script. */
  readonly of: number;
  readonly arm: number;
}

/** Whether a run of the script that runs the one never runs the other. */
export function areExclusive(one: readonly Branch[], other: readonly Branch[]): boolean {
  return one.some(({ of, arm }) => other.some((branch) => branch.of === of && branch.arm !== arm));
}

interface RawCommand extends Place {
  readonly words: readonly RawWord[];
  readonly outputs: readonly RawWord[];
  readonly documents: readonly HereDocument[];
  readonly branches: readonly Branch[];
}

/**
 * The commands of a script in the order of the text. A variable has a value where the script assigns it just once, and
 * that a literal; the script is never run.
 * @param place the part of the text that is the script; all of it by default
 */
export function readCommands(text: string, place: Place = { start: 0, end: text.length }): ShellCommand[] {
  const commands = rawCommands(readTokens(text, place));
  const variables = new Variables(text, commands);
  return commands.flatMap(({ words, outputs, documents, branches, start, end }) => {
    const own = words.slice(leadingWords(words));
    const known = own.map((word) => variables.resolve(word.pieces));
    if (known.length === 0 && documents.length === 0) return [];
    return [
      {
        words: known,
        outputs: outputs.map((word) => variables.resolve(word.pieces)),
        documents: documents.map((document) => variables.resolve(document.pieces)),
        branches,
        start: own[0]?.start ?? start,
        end,
      },
    ];
  });
}

function rawCommands(tokens: readonly ShellToken[]): RawCommand[] {
  const commands: RawCommand[] = [];
  let words: RawWord[] = [];
  let outputs: RawWord[] = [];
  let documents: HereDocument[] = [];
  const stack = new BranchStack();
  const finish = () => {
    const [first] = words;
    if (first !== undefined) {
      stack.enter(words);
      const end = words.at(-1)?.end ?? first.end;
      commands.push({ words, outputs, documents, branches: stack.branches, start: first.start, end });
    }
    words = [];
    outputs = [];
    documents = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'separator') {
      finish();
      if (token.text === ';;') stack.nextArm('case');
    } else if (token?.kind === 'document') documents.push(token);
    else if (token?.kind === 'word') words.push(token);
    else if (token?.kind === 'redirection') {
      const target = tokens[at + 1];
      if (target?.kind !== 'word') continue;
      if (/^&?>>?\|?$/.test(token.operator)) outputs.push(target);
      at++;
    }
  }
  finish();
  return commands;
}

/** The arms that are open where reading is. */
class BranchStack {
  private count = 0;
  private readonly open: { readonly kind: 'if' | 'case'; readonly of: number; arm: number }[] = [];

  get branches(): readonly Branch[] {
    return this.open.map(({ of, arm }) => ({ of, arm }));
  }

  /** Takes the reserved words that a command begins with. */
  enter(words: readonly RawWord[]): void {
    for (const word of words) {
      const text = plainText(word);
      if (text === 'if' || text === 'case') this.open.push({ kind: text, of: this.count++, arm: 0 });
      else if (text === 'elif' || text === 'else') this.nextArm('if');
      else if (text === 'fi' || text === 'esac') this.open.pop();
      else if (text === undefined || !RESERVED.has(text)) return;
    }
  }

  nextArm(kind: 'if' | 'case'): void {
    const last = this.open.at(-1);
    if (last?.kind === kind) last.arm++;
  }
}

/** How many words stand before the command's own: reserved words, assignments, attributes of a build file's script. */
function leadingWords(words: readonly RawWord[]): number {
  let at = 0;
  while (at < words.length) {
    const text = plainText(words[at]);
    if (text === undefined) {
      if (assignedName(words[at]) === undefined) break;
      at++;
    } else if (text.startsWith('[') && !/^\[\[?$/.test(text)) {
      const close = words.findIndex((word, index) => index >= at && plainText(word)?.endsWith(']') === true);
      if (close < 0) break;
      at = close + 1;
    } else if (RESERVED.has(text) || ASSIGNMENT.test(text)) at++;
    else break;
  }
  return at;
}

/** The text of a word without quotes and variables, or undefined. */
function plainText(word: RawWord | undefined): string | undefined {
  if (word === undefined || word.quoted) return undefined;
  let text = '';
  for (const piece of word.pieces) {
    if (!('text' in piece)) return undefined;
    text += piece.text;
  }
  return text;
}

function assignedName(word: RawWord | undefined): string | undefined {
  const [first] = word?.pieces ?? [];
  return first !== undefined && 'text' in first ? ASSIGNMENT.exec(first.text)?.[1] : undefined;
}

/** What the variables of a script are, as far as it says. */
class Variables {
  /** Undefined for a variable that has several values, or one that cannot be known. */
  private readonly values = new Map<string, readonly RawPiece[] | undefined>();

  constructor(
    private readonly text: string,
    commands: readonly RawCommand[],
  ) {
    for (const { words } of commands) this.note(words);
  }

  resolve(pieces: readonly RawPiece[], depth = 0): ComposedText {
    return new ComposedText(pieces.flatMap((piece) => this.resolvePiece(piece, depth)));
  }

  private resolvePiece(piece: RawPiece, depth: number): Piece[] {
    if (!('variable' in piece)) return [piece];
    const value = depth < 8 ? this.values.get(piece.variable) : undefined;
    if (value === undefined) return [unknownPiece(this.text, piece)];
    const { start, end } = piece;
    return this.resolve(value, depth + 1).pieces.map((part) => ({ ...part, start, end }));
  }

  private note(words: readonly RawWord[]): void {
    const leading = leadingWords(words);
    const name = plainText(words[leading]);
    // An assignment before a command holds for that command alone.
    const lasting = leading === words.length;
    for (const word of words.slice(0, leading)) this.assign(word, lasting);
    if (name === 'for' || name === 'select') this.forget(plainText(words[leading + 1]));
    else if (name === 'read' || name === 'unset')
      for (const word of words.slice(leading + 1)) this.forget(plainText(word));
    else if (name !== undefined && DECLARING.has(name))
      for (const word of words.slice(leading + 1)) this.assign(word, true);
  }

  private assign(word: RawWord, lasting: boolean): void {
    const [first] = word.pieces;
    if (first === undefined || !('text' in first)) return;
    const match = ASSIGNMENT.exec(first.text);
    const name = match?.[1];
    if (match === null || name === undefined) return;
    if (!lasting || match[2] === '+' || this.values.has(name)) this.values.set(name, undefined);
    else {
      const rest = new ComposedText([first]).slice(match[0].length).pieces;
      this.values.set(name, [...rest, ...word.pieces.slice(1)]);
    }
  }

  private forget(name: string | undefined): void {
    if (name !== undefined) this.values.set(name, undefined);
  }
}
