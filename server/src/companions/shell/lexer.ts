import { isOpaque } from '../../syntax/part';
import { copied, type Piece, standIn } from '../../text/composed';
import { endOfLine } from '../../text/lines';
import type { Place } from '../../text/place';

/** A reference to a variable inside a word; its value is put in its place later. */
interface VariableUse extends Place {
  readonly variable: string;
}

export type RawPiece = Piece | VariableUse;

export interface RawWord extends Place {
  readonly kind: 'word';
  readonly pieces: readonly RawPiece[];
  readonly quoted: boolean;
}

/** `;`, `&&`, `|`, a line end …: what stands between commands; `(` and `)` count among them. */
interface Separator extends Place {
  readonly kind: 'separator';
  readonly text: string;
}

interface Redirection extends Place {
  readonly kind: 'redirection';
  readonly operator: string;
}

/** The lines that follow `<<WORD`, up to the line that is WORD. */
export interface HereDocument extends Place {
  readonly kind: 'document';
  readonly pieces: readonly RawPiece[];
}

export type ShellToken = RawWord | Separator | Redirection | HereDocument;

const OPERATOR = /^(?:&>>?|[0-9]*(?:<<<|<<-?|<>|<&|>>|>&|>\||<|>)|&&|\|\||;;|\|&|[;&|()])/;
const BLANK = /[ \t]/;
const LINE_END = /\r\n|\n|\r/y;
/** What ends a word without quotes. */
const META = /[\s;&|<>()]/;

/**
 * Takes a script apart. It never fails: a quote without an end ends with its line, and what a shell would work out
 * (a command's output, an argument of the script) is a piece that cannot be known.
 * @param place the part of the text that is the script
 */
export function readTokens(text: string, place: Place): ShellToken[] {
  return new Lexer(text, place).read();
}

class Lexer {
  private readonly tokens: ShellToken[] = [];
  private readonly wanted: { word: string; quoted: boolean; tabs: boolean; at: number }[] = [];
  private at: number;
  private readonly end: number;
  /** The word after `<<` is the next one. */
  private pendingDocument: { tabs: boolean } | undefined;

  constructor(
    private readonly text: string,
    place: Place,
  ) {
    this.at = place.start;
    this.end = place.end;
  }

  read(): ShellToken[] {
    while (this.at < this.end) {
      const continued = this.continuation(this.at);
      if (continued > this.at) this.at = continued;
      else if (BLANK.test(this.text[this.at] ?? '')) this.at++;
      else if (this.lineEndAt(this.at) > this.at) this.readLineEnd();
      else if (this.text[this.at] === '#') this.at = Math.min(this.end, endOfLine(this.text, this.at));
      else if (!this.readOperator()) this.readWord();
    }
    return this.tokens;
  }

  private readLineEnd(): void {
    const start = this.at;
    this.at = this.lineEndAt(start);
    this.tokens.push({ kind: 'separator', text: '\n', start, end: this.at });
    for (const wanted of this.wanted.splice(0)) this.readDocument(wanted);
  }

  private readOperator(): boolean {
    const operator = OPERATOR.exec(this.text.slice(this.at, Math.min(this.end, this.at + 12)))?.[0];
    if (operator === undefined || operator === '') return false;
    const start = this.at;
    this.at += operator.length;
    const bare = operator.replace(/^[0-9]+/, '');
    if (bare === '<<' || bare === '<<-') this.pendingDocument = { tabs: bare === '<<-' };
    if (/[<>]/.test(bare)) this.tokens.push({ kind: 'redirection', operator: bare, start, end: this.at });
    else this.tokens.push({ kind: 'separator', text: operator, start, end: this.at });
    return true;
  }

  private readWord(): void {
    const word = this.takeWord();
    if (this.pendingDocument !== undefined) {
      const written = word.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
      this.wanted.push({
        word: written,
        quoted: word.quoted,
        ...this.pendingDocument,
        at: this.tokens.length,
      });
      this.pendingDocument = undefined;
    }
    this.tokens.push(word);
  }

  private takeWord(): RawWord {
    const start = this.at;
    const pieces: RawPiece[] = [];
    let quoted = false;
    while (this.at < this.end) {
      const character = this.text[this.at] ?? '';
      const continued = this.continuation(this.at);
      if (continued > this.at) this.at = continued;
      else if (META.test(character)) break;
      else if (character === '\\') {
        const next = { start: this.at + 1, end: Math.min(this.end, this.at + 2) };
        pieces.push(copied(undefined, this.text, next));
        this.at = next.end;
        quoted = true;
      } else if (character === "'") {
        quoted = true;
        pieces.push(this.takeSingleQuoted());
      } else if (character === '"') {
        quoted = true;
        const end = this.closing('"', this.at + 1);
        this.at++;
        this.takeExpanded(end, pieces);
        if (this.text[this.at] === '"') this.at++;
      } else if (character === '$' || character === '`') pieces.push(this.takeExpansion(this.end));
      else this.takePlain(pieces, /[\s;&|<>()\\'"$`]/);
    }
    return { kind: 'word', start, end: this.at, pieces, quoted };
  }

  private takeSingleQuoted(): Piece {
    const close = this.text.indexOf("'", this.at + 1);
    const end = close < 0 || close >= this.end ? Math.min(this.end, endOfLine(this.text, this.at)) : close;
    const piece = copied(undefined, this.text, { start: this.at + 1, end });
    this.at = close === end ? end + 1 : end;
    return piece;
  }

  /** Text up to an offset in which only `$`, backquotes and some backslashes mean something. */
  private takeExpanded(end: number, pieces: RawPiece[]): void {
    while (this.at < end) {
      const character = this.text[this.at] ?? '';
      const continued = this.continuation(this.at);
      if (continued > this.at) this.at = Math.min(end, continued);
      else if (character === '\\' && /[\\$"`]/.test(this.text[this.at + 1] ?? '')) {
        pieces.push(copied(undefined, this.text, { start: this.at + 1, end: this.at + 2 }));
        this.at += 2;
      } else if (character === '$' || character === '`') pieces.push(this.takeExpansion(end));
      else this.takePlain(pieces, /[\\$`]/, end);
    }
  }

  private takePlain(pieces: RawPiece[], stop: RegExp, limit = this.end): void {
    const start = this.at;
    this.at++;
    while (this.at < limit && !stop.test(this.text[this.at] ?? '')) this.at++;
    const piece = copied(undefined, this.text, { start, end: this.at });
    pieces.push(isOpaque(piece.text) ? { ...piece, unknown: true } : piece);
  }

  /** `$NAME`, `${NAME}`, and everything else that begins with `$` or a backquote, which cannot be known. */
  private takeExpansion(limit: number): RawPiece {
    const start = this.at;
    const rest = this.text.slice(start, limit);
    const simple = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(rest);
    if (simple !== null) {
      this.at += simple[0].length;
      return { variable: simple[1] ?? simple[2] ?? '', start, end: this.at };
    }
    const length = expansionLength(rest);
    this.at = start + length;
    const piece = copied(undefined, this.text, { start, end: this.at });
    return length === 1 && rest[0] === '$' ? piece : { ...piece, unknown: true };
  }

  private readDocument({ word, quoted, tabs, at }: (typeof this.wanted)[number]): void {
    const start = this.at;
    let line = start;
    let end = this.end;
    let next = this.end;
    while (line < this.end) {
      const stop = Math.min(this.end, endOfLine(this.text, line));
      const content = this.text.slice(line, stop);
      const after = Math.max(this.lineEndAt(stop), stop);
      if ((tabs ? content.replace(/^\t+/, '') : content) === word) {
        end = line;
        next = stop;
        break;
      }
      if (after === stop) break;
      line = after;
    }
    const pieces: RawPiece[] = [];
    if (quoted) {
      if (end > start) pieces.push(copied(undefined, this.text, { start, end }));
    } else this.takeExpanded(end, pieces);
    this.tokens.splice(at + 1, 0, { kind: 'document', start, end, pieces });
    this.at = next;
    // Other documents of the line stand one token further on now.
    for (const other of this.wanted) if (other.at > at) other.at++;
  }

  /** Offset of the closing quote, or of the line's end where there is none. */
  private closing(quote: string, from: number): number {
    for (let at = from; at < this.end; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === quote) return at;
    }
    return Math.min(this.end, endOfLine(this.text, from));
  }

  /** Offset after a `\` with its line end, or the offset itself. */
  private continuation(at: number): number {
    if (this.text[at] !== '\\') return at;
    const after = this.lineEndAt(at + 1);
    return after > at + 1 && after <= this.end ? after : at;
  }

  /** Offset after the line end at an offset, or the offset itself. */
  private lineEndAt(at: number): number {
    LINE_END.lastIndex = at;
    const match = LINE_END.exec(this.text);
    return match === null ? at : at + match[0].length;
  }
}

/** How far `$(…)`, `${…}`, `` `…` ``, `$1` reach; 1 for a sign that begins nothing. */
function expansionLength(text: string): number {
  if (text[0] === '`') {
    const close = text.indexOf('`', 1);
    return close < 0 ? text.length : close + 1;
  }
  if (/^\$[0-9@*#?$!-]/.test(text)) return 2;
  const [open, close] = text[1] === '(' ? ['(', ')'] : text[1] === '{' ? ['{', '}'] : [undefined, undefined];
  if (open === undefined) return 1;
  let depth = 0;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return text.length;
}

/** A piece that stands for a value that cannot be known. */
export function unknownPiece(text: string, place: Place): Piece {
  return { ...standIn(undefined, text.slice(place.start, place.end), place), unknown: true };
}
