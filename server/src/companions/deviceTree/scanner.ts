import { DeviceTreeError } from './tree';

/** What stands between the words of a device tree's text. */
const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

/** Preprocessor lines, which are passed over: `#include`, `#define`, and the line markers that cpp leaves. */
const PREPROCESSOR =
  /#[ \t]*(?:(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|error|warning|pragma|line)\b(?!-)|\d)(?:\\\r?\n|[^\n])*/y;

/** Reads a device tree's text from its start, one word after the other. */
export class Scanner {
  at = 0;
  /** Preprocessor lines were passed over. */
  hasPreprocessorLines = false;

  constructor(readonly text: string) {}

  /** Nothing but blanks, comments and preprocessor lines is left. */
  get isAtEnd(): boolean {
    this.skipBlanks();
    return this.at >= this.text.length;
  }

  /** The groups of a sticky pattern that matches here, past it; undefined without a move when it does not. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    this.skipBlanks();
    return this.takeHere(pattern);
  }

  /** Like `take`, with no blank allowed before. */
  takeHere(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  /** Whether a sign or word stands here; goes past it. */
  takeSign(sign: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  /** Whether a sign stands here; stays before it. */
  sees(sign: string): boolean {
    this.skipBlanks();
    return this.text.startsWith(sign, this.at);
  }

  need(sign: string, after: string): void {
    if (!this.takeSign(sign)) throw this.problem(`'${sign}' is missing after ${after}`);
  }

  /** The error that a fault at a place is, here where none is given. */
  problem(reason: string, at: number = this.at): DeviceTreeError {
    let line = 1;
    for (let end = this.text.indexOf('\n'); end >= 0 && end < at; end = this.text.indexOf('\n', end + 1))
      line++;
    return new DeviceTreeError(reason, at, `line ${line}`);
  }

  private skipBlanks(): void {
    for (;;) {
      this.takeHere(BLANK);
      if (this.text[this.at] !== '#' || !this.isFirstOfLine()) return;
      if (this.takeHere(PREPROCESSOR) === undefined) return;
      this.hasPreprocessorLines = true;
    }
  }

  private isFirstOfLine(): boolean {
    let at = this.at;
    while (this.text[at - 1] === ' ' || this.text[at - 1] === '\t') at--;
    return at === 0 || this.text[at - 1] === '\n';
  }
}
