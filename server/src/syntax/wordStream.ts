import type { Token, Word } from './token';

/** The words of a text, one after another, with a look ahead of one; comments and blanks are passed over. */
export class WordStream {
  private next: Word | undefined;
  private second: Word | undefined;

  /** @param at index of the token to begin with */
  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
    private at = 0,
  ) {}

  /** The next word without taking it, or the one after it; undefined after the last. */
  peek(ahead: 0 | 1 = 0): Word | undefined {
    this.next ??= this.read();
    if (ahead === 0 || this.next === undefined) return this.next;
    this.second ??= this.read();
    return this.second;
  }

  /** Takes the next word; call only after `peek` gave one. */
  take(): Word {
    const word = this.peek();
    if (word === undefined) throw new RangeError('no word left');
    this.next = this.second;
    this.second = undefined;
    return word;
  }

  /** Whether a word is the first of its line; a line that goes on after `\` is the same line. */
  startsLine({ start }: Word): boolean {
    let at = start - 1;
    while (this.text[at] === ' ' || this.text[at] === '\t') at--;
    if (at < 0 || this.text[at] === '\ufeff') return true;
    if (this.text[at] !== '\n' && this.text[at] !== '\r') return false;
    const end = this.text[at] === '\n' && this.text[at - 1] === '\r' ? at - 1 : at;
    return this.text[end - 1] !== '\\';
  }

  private read(): Word | undefined {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++];
      if (token?.kind === 'word') return token;
    }
    return undefined;
  }
}
