import { readWord } from './lexer';
import type { Token, Word } from './token';

/** The words of a text, one after another, with a look ahead; comments and blanks are passed over. */
export class WordStream {
  private readonly words: Token[];
  private readonly cache: (Word | undefined)[];
  private at = 0;

  constructor(
    readonly text: string,
    tokens: readonly Token[],
  ) {
    this.words = tokens.filter((token) => token.kind === 'word');
    this.cache = new Array(this.words.length);
  }

  /** The word `ahead` places on, without taking it; undefined behind the last. */
  peek(ahead = 0): Word | undefined {
    const index = this.at + ahead;
    const token = this.words[index];
    if (token === undefined) return undefined;
    const known = this.cache[index];
    if (known !== undefined) return known;
    const word = readWord(this.text, token);
    this.cache[index] = word;
    return word;
  }

  /** Takes the next word; call only after `peek` gave one. */
  take(): Word {
    const word = this.peek();
    if (word === undefined) throw new RangeError('no word left');
    this.at++;
    return word;
  }
}
