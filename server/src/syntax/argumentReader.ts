import type { Space } from '../../../shared/range';
import { isSpacedList } from '../catalogue/forms';
import type { ArgumentFact, OptionFact } from '../catalogue/shape';
import { isBrace } from './foreignNotation';
import { splitArgument } from './forms/split';
import type { Word } from './token';
import type { ArgumentNode } from './tree';
import { isAssignment, isFreeText, isKey, looksLikeValue } from './valueShape';
import type { WordStream } from './wordStream';

/** What was taken, and what should stand there and does not. */
interface ReadArguments {
  readonly taken: ArgumentNode[];
  readonly missing: readonly ArgumentFact[];
}

const NONE_MISSING: readonly ArgumentFact[] = [];

/** Takes an option's arguments from the stream, and decides where one is missing. */
export class ArgumentReader {
  constructor(
    private readonly stream: WordStream,
    /** The option that a word is where the reader stands. */
    private readonly lookUp: (word: string) => OptionFact | undefined,
    /** Whether a word is a variable of `set`: some are spelt like options (`debug`, `legacy-free`). */
    private readonly isVariable: (word: string) => boolean,
  ) {}

  read(option: OptionFact, space: Space): ReadArguments {
    let taken: ArgumentNode[] | undefined;
    const facts = option.arguments;
    for (let index = 0; index < facts.length; index++) {
      const fact = facts[index];
      if (fact === undefined) break;
      const word = this.stream.peek();
      if (word === undefined || !this.isArgument(word, fact)) {
        const missing = facts.slice(index).filter((rest) => rest.optional !== true);
        return { taken: taken ?? [], missing };
      }
      const argument = this.asArgument(this.stream.take(), fact, space);
      // Not pushed: an array that grows keeps room for seventeen, and most options have one argument.
      if (taken === undefined) taken = [argument];
      else taken.push(argument);
      this.continueList(fact, taken, space);
    }
    return { taken: taken ?? [], missing: NONE_MISSING };
  }

  /**
   * The likely arguments of an unknown option: the next word of its line if it is no known option, and further words
   * only while they can be nothing but values. A command line (`bootargs console=hvc0 quiet`) goes on to the line's end.
   */
  guess(): ArgumentNode[] {
    const word = this.stream.peek();
    if (word === undefined || !this.mayBeValue(word)) return [];
    if (this.stream.startsLine(word) && !looksLikeValue(word)) return [];
    const taken = [this.asArgument(this.stream.take(), undefined, 'mem'), ...this.guessValues()];
    while (taken.some((argument) => isAssignment(argument.word))) {
      const next = this.stream.peek();
      if (next === undefined || this.stream.startsLine(next) || !this.mayBeValue(next)) break;
      taken.push(this.asArgument(this.stream.take(), undefined, 'mem'));
    }
    return taken;
  }

  /** The words that follow as long as they can be nothing but values. */
  guessValues(): ArgumentNode[] {
    const taken: ArgumentNode[] = [];
    for (let word = this.stream.peek(); word !== undefined; word = this.stream.peek()) {
      if (!looksLikeValue(word) || !this.mayBeValue(word)) break;
      taken.push(this.asArgument(this.stream.take(), undefined, 'mem'));
    }
    return taken;
  }

  /** Neither an option nor, at the start of a line, what is written like one in another language. */
  private mayBeValue(word: Word): boolean {
    if (word.quoted) return true;
    if (this.lookUp(word.text) !== undefined || isBrace(word.text)) return false;
    return !(isAssignment(word) || isKey(word)) || !this.stream.startsLine(word);
  }

  asArgument(word: Word, fact: ArgumentFact | undefined, space: Space): ArgumentNode {
    return { fact, word, parts: splitArgument(word, this.stream.text, fact, space) };
  }

  /** A few arguments go on in the next word. */
  private continueList(fact: ArgumentFact, taken: ArgumentNode[], space: Space): void {
    if (isSpacedList(fact)) {
      while (taken.at(-1)?.word.text.endsWith(',') === true && this.stream.peek() !== undefined) {
        taken.push(this.asArgument(this.stream.take(), fact, space));
      }
    }
    // The manual prints a blank before the letter of sporadic scheduling (`vm/cpu`).
    if (fact.form === 'schedule' && this.stream.peek()?.text === 's') {
      if (taken.at(-1)?.word.text.includes(',') === true) {
        taken.push(this.asArgument(this.stream.take(), fact, space));
      }
    }
    const type = taken.at(-1)?.word.text;
    // The manual prints `reserve loc io 0xcf,0x8` where `io:0xcf,0x8` is meant (`vm/reserve`).
    if (fact.form === 'reserve-location' && (type === 'mem' || type === 'io' || type === 'pci')) {
      const next = this.stream.peek();
      if (next !== undefined && looksLikeValue(next))
        taken.push(this.asArgument(this.stream.take(), fact, type));
    }
  }

  private isArgument(word: Word, fact: ArgumentFact): boolean {
    if (word.quoted) return true;
    if (fact.words?.some((candidate) => candidate.word === word.text) === true) return true;
    if (fact.form === 'variable' && this.isVariable(word.text)) return true;
    if (isBrace(word.text)) return false;
    if (fact.manyWords !== true && (isAssignment(word) || isKey(word)) && this.stream.startsLine(word))
      return false;
    const option = this.lookUp(word.text);
    if (option === undefined) return fact.optional !== true || looksLikeValue(word);
    if (!isFreeText(fact.form) || this.stream.startsLine(word)) return false;
    return fact.optional !== true && !this.startsAnOption(option);
  }

  /**
   * A name may be spelt like an option (`name debug`). On a line of its own it is the option, and so it is if what
   * follows is a value that would otherwise belong to nothing.
   */
  private startsAnOption(option: OptionFact): boolean {
    if (option.arguments.length === 0) return false;
    const next = this.stream.peek(1);
    if (next === undefined) return false;
    return next.quoted || (this.lookUp(next.text) === undefined && looksLikeValue(next));
  }
}
