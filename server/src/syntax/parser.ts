import type { Space } from '../../../shared/range';
import type { Catalogue } from '../catalogue/catalogue';
import { FORMS } from '../catalogue/forms';
import type { OptionFact, VdevFact } from '../catalogue/shape';
import type { Place } from '../text/place';
import { ArgumentReader } from './argumentReader';
import { Choice } from './choice';
import { type ForeignNotation, foreignNotation, isBrace, takesWholeLine } from './foreignNotation';
import { tokenize } from './lexer';
import { isOwnWord } from './ownWord';
import { isOpaque } from './part';
import type { Token, Word } from './token';
import type { ComponentNode, OptionNode, OptionStatus, StrayWord, SyntaxTree } from './tree';
import { isAssignment, isKey, isSign, looksLikeValue } from './valueShape';
import { WordStream } from './wordStream';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** An option as it was read, before it has its place in the tree. */
type ReadOption = Omit<OptionNode, 'component' | 'blob' | 'start' | 'end'> & { readonly isOpener: boolean };
type Component = Mutable<Omit<ComponentNode, 'options'>> & { options: OptionNode[] };

/**
 * Reads a configuration. Never fails: what cannot be understood is in the tree with its status, and reading goes
 * on at the next word that is a known option.
 *
 * A context lasts until the next opener or the end of the file; options of the VM level neither open nor close one
 * (manual, `config/qvm_syntax`).
 * @param sections the files that the text is made of, one after another; each ends what the one before left open
 */
export function parse(
  text: string,
  catalogue: Catalogue,
  sections: readonly Place[] = [{ start: 0, end: text.length }],
): SyntaxTree {
  return new Parser(text, catalogue, sections).read();
}

/** What is known of a text up to the opener of a component. */
export interface Beginning extends Pick<SyntaxTree, 'options' | 'components' | 'strays'> {
  /** Of the whole text. */
  readonly tokens: Token[];
  /** Index of the opener's token. */
  readonly at: number;
  /** The tree that all was taken from. */
  readonly earlier: SyntaxTree;
}

/** What is known from the opener of a component to the end of a text. */
export type Ending = Pick<SyntaxTree, 'options' | 'components' | 'strays'>;

/**
 * Reads what lies between a beginning that is known and an ending that is.
 * @param endingFrom the ending that begins with a component of which the opener was read just now
 */
export function parseBetween(
  text: string,
  catalogue: Catalogue,
  beginning: Beginning,
  endingFrom: (component: ComponentNode) => Ending | undefined,
): SyntaxTree {
  const parser = new Parser(text, catalogue, [{ start: 0, end: text.length }]);
  return parser.readBetween(beginning, endingFrom);
}

class Parser {
  private tokens: Token[] = [];
  private stream: WordStream;
  private reader: ArgumentReader;
  private options: OptionNode[] = [];
  private components: ComponentNode[] = [];
  private strays: StrayWord[] = [];
  private readonly unterminated: Word[] = [];
  private component: Component | undefined;
  /** A template mark or substitution stood where an option is expected: it may have opened any context. */
  private contextUnknown = false;
  private pendingBlob: OptionNode | undefined;

  /** The option before the next word, of the same file. */
  private previous: OptionNode | undefined;

  constructor(
    private readonly text: string,
    private readonly catalogue: Catalogue,
    private readonly sections: readonly Place[],
  ) {
    this.stream = new WordStream(text, []);
    this.reader = this.readerOf(this.stream);
  }

  read(): SyntaxTree {
    for (const section of this.sections) {
      this.begin(section);
      for (let word = this.stream.peek(); word !== undefined; word = this.stream.peek()) this.readEntry(word);
      this.close();
    }
    return this.tree();
  }

  readBetween(
    { tokens, at, options, components, strays, earlier }: Beginning,
    endingFrom: (component: ComponentNode) => Ending | undefined,
  ): SyntaxTree {
    this.tokens = tokens;
    this.stream = new WordStream(this.text, tokens, at);
    this.reader = this.readerOf(this.stream);
    this.options = [...options];
    this.components = [...components];
    this.strays = [...strays];
    const before = components.at(-1);
    this.component = before && { ...before, options: [] };
    this.previous = options.at(-1);
    this.pendingBlob = this.previous && blobWord(this.previous);
    for (let word = this.stream.peek(); word !== undefined; word = this.stream.peek()) {
      const known = this.component;
      this.readEntry(word);
      const ending =
        this.component === undefined || this.component === known ? undefined : endingFrom(this.component);
      if (ending === undefined) continue;
      // It begins with the component that was read just now.
      this.options.pop();
      this.components.pop();
      this.options = this.options.concat(ending.options);
      this.components = this.components.concat(ending.components);
      this.strays = this.strays.concat(ending.strays);
      return this.tree(earlier);
    }
    this.close();
    return this.tree(earlier);
  }

  private tree(known?: SyntaxTree): SyntaxTree {
    return {
      text: this.text,
      tokens: this.tokens,
      sections: this.sections,
      options: this.options,
      choice: new Choice(this.options, known?.choice),
      components: this.components,
      componentChoice: new Choice(this.components, known?.componentChoice),
      strays: this.strays,
      unterminated: this.unterminated,
    };
  }

  private begin({ start, end }: Place): void {
    const isWhole = start === 0 && end === this.text.length;
    const tokens = isWhole ? tokenize(this.text) : tokenize(this.text.slice(start, end)).map(movedBy(start));
    // Usually there is one file, and its tokens are all of them: not copied.
    if (this.tokens.length === 0) this.tokens = tokens;
    else for (const token of tokens) this.tokens.push(token);
    this.stream = new WordStream(this.text, tokens);
    this.reader = this.readerOf(this.stream);
    this.contextUnknown = false;
    this.pendingBlob = undefined;
    this.previous = undefined;
  }

  private readerOf(stream: WordStream): ArgumentReader {
    return new ArgumentReader(
      stream,
      (word) => this.lookUp(word),
      (word) => this.catalogue.variable(word) !== undefined,
    );
  }

  private readEntry(word: Word): void {
    const { previous } = this;
    const fact = word.quoted ? undefined : this.optionAt(word);
    const assignment = fact === undefined ? this.assignedOption(word) : undefined;
    if (this.readForeign(word) || this.readKey(word)) return;
    if (fact === undefined && assignment === undefined && !isOpaque(word.text)) {
      if (this.isCutAtBlank(word, previous)) {
        this.addStray('unquoted', previous);
        return;
      }
      const afterComma = this.isAfterComma(previous);
      // After a template mark a value may belong to whatever the mark stands for.
      const surplus = looksLikeValue(word) && !isAssignment(word) && previous?.status !== 'opaque';
      if (afterComma || surplus) {
        this.addStray(afterComma ? 'after-comma' : 'surplus', previous);
        return;
      }
    }
    this.stream.take();
    this.note(word);
    if (assignment !== undefined) this.addAssignment(word, assignment);
    else this.addOption(word, fact);
  }

  /** The argument before a word ends with a comma, and nothing else came between. */
  private isAfterComma(previous: OptionNode | undefined): boolean {
    const stray = this.strays.at(-1);
    if (stray !== undefined && stray.option === previous) return stray.word.text.endsWith(',');
    return previous?.arguments.at(-1)?.word.text.endsWith(',') === true;
  }

  private addStray(
    reason: StrayWord['reason'],
    option: OptionNode | undefined,
    notation?: ForeignNotation,
  ): void {
    const word = this.stream.take();
    this.note(word);
    this.strays.push({ word, option, reason, ...(notation === undefined ? {} : { notation }) });
  }

  /** Takes a word, or the words of a line, in another language's notation. */
  private readForeign(word: Word): boolean {
    const notation = foreignNotation(word, this.text, this.stream);
    if (notation === undefined) return false;
    const { previous } = this;
    this.addStray('foreign', previous, notation);
    for (let next = this.stream.peek(); next !== undefined; next = this.stream.peek()) {
      if (this.stream.startsLine(next)) break;
      // Of a bracket, what can be nothing but a part of the same notation.
      if (!takesWholeLine(notation) && !next.quoted && !isBrace(next.text)) break;
      this.addStray('foreign', previous, notation);
    }
    return true;
  }

  /** Takes `name: value` and `name = value` as the option that is meant. */
  private readKey(word: Word): boolean {
    const next = this.stream.peek(1);
    const separate = next !== undefined && isSign(next) && NAME.test(word.text);
    if (word.quoted || !(isKey(word) || separate)) return false;
    if (separate && this.stream.startsLine(next)) return false;
    const name = word.text.replace(/:?=$|:$/, '');
    const fact = this.lookUp(name);
    if (!separate && fact === undefined && this.isForeign()) return false;
    this.stream.take();
    this.note(word);
    let sign: Place = { start: word.start + name.length, end: word.end };
    if (separate) {
      sign = { start: next.start, end: next.end };
      this.addStray('sign', this.previous);
    }
    this.addOption({ ...word, text: name }, fact, sign);
    return true;
  }

  /** A word on the line of a text that should have been quoted, and that can be no option. */
  private isCutAtBlank(word: Word, option: OptionNode | undefined): boolean {
    const argument = option?.arguments.at(-1);
    const form = argument?.fact?.form;
    if (argument === undefined || form === undefined || argument.word.quoted || word.quoted) return false;
    if (option?.status !== 'known' || this.stream.startsLine(word)) return false;
    if (argument.fact?.manyWords === true) return true;
    const isPath = FORMS[form].namesFile === true || form === 'load';
    return isPath && /^[^\s/<>"=]+[./][^="]*$/.test(word.text) && !this.isForeign();
  }

  private addOption(word: Word, found: OptionFact | undefined, sign?: Place): void {
    const fact = found ?? this.optionOfAnotherContext(word.text);
    const status = this.statusOf(word, found, fact);
    if (isOpaque(word.text)) this.contextUnknown = true;
    const isOpener = status === 'known' && fact?.opens !== undefined;
    const read =
      isOpaque(word.text) || (status === 'opaque' && looksLikeValue(word))
        ? { taken: [], missing: [] }
        : fact === undefined
          ? { taken: isAssignment(word) ? [] : this.reader.guess(), missing: [] }
          : this.readArguments(fact);
    for (const argument of read.taken) this.note(argument.word);
    const { taken, missing } = read;
    this.append({
      word,
      name: word.text,
      status,
      fact,
      arguments: taken,
      missing,
      isOpener,
      assignment: false,
      sign,
    });
  }

  /** The options of an open vdev are known by name alone: further values are theirs, and none is missed. */
  private readArguments(fact: OptionFact): ReturnType<ArgumentReader['read']> {
    const read = this.reader.read(fact, this.defaultSpace(fact));
    const isOpen = fact.context === 'vdev' && this.component?.vdev?.open === true;
    if (!isOpen || this.catalogue.contextOption('vdev', fact.name) !== undefined) return read;
    return { taken: [...read.taken, ...this.reader.guessValues()], missing: [] };
  }

  private addAssignment(word: Word, fact: OptionFact): void {
    const equals = word.text.indexOf('=');
    const value: Word = {
      ...word,
      start: word.start + equals + 1,
      contentStart: word.start + equals + 1,
      text: word.text.slice(equals + 1),
    };
    const argument = this.reader.asArgument(value, fact.arguments[0], this.defaultSpace(fact));
    const opens = fact.opens !== undefined && this.lookUp(fact.name) === fact;
    this.append({
      word,
      name: fact.name,
      status: 'known',
      fact,
      arguments: [argument],
      missing: [],
      isOpener: opens,
      assignment: true,
      sign: undefined,
    });
  }

  private append(read: ReadOption): void {
    const { word, name, status, fact, isOpener } = read;
    const end = read.arguments.at(-1)?.word.end ?? read.sign?.end ?? word.end;
    const takesBlob = name === 'load' || name === 'pass';
    // Written out, not copied: all options then have one shape, which the engine reads several times as fast.
    const option: Mutable<OptionNode> = {
      word,
      name,
      status,
      fact,
      arguments: read.arguments,
      missing: read.missing,
      assignment: read.assignment,
      sign: read.sign,
      component: undefined,
      blob: takesBlob ? this.pendingBlob : undefined,
      start: word.start,
      end,
    };
    this.pendingBlob = blobWord(option);
    if (isOpener && fact?.opens !== undefined) this.open(fact.opens, option);
    else if (fact?.context !== 'vm' && this.component !== undefined) {
      option.component = this.component;
      this.component.options.push(option);
      this.component.end = end;
    }
    this.options.push(option);
    this.previous = option;
  }

  private open(kind: ComponentNode['kind'], opener: Mutable<OptionNode>): void {
    this.close();
    const type = kind === 'vdev' ? (opener.arguments[0]?.word.text ?? '') : '';
    const vdev = type === '' ? undefined : this.catalogue.vdev(type);
    this.component = { kind, opener, type, vdev, options: [], start: opener.start, end: opener.end };
    opener.component = this.component;
    this.contextUnknown = false;
    this.components.push(this.component);
  }

  /** Nothing joins the component any more. */
  private close(): void {
    const { component } = this;
    // An array that has grown keeps room for many more, a copy for none.
    if (component !== undefined) component.options = component.options.slice();
    this.component = undefined;
  }

  /** The option that a word is here: of the current context first, then of the VM level. */
  private lookUp(name: string): OptionFact | undefined {
    const inContext =
      this.component && this.catalogue.contextOption(this.component.kind, name, this.component.vdev);
    return inContext ?? this.catalogue.vmOption(name);
  }

  /** The option that the next word is: nobody knows the words of some vdevs, so what can be no option is theirs. */
  private optionAt(word: Word): OptionFact | undefined {
    const fact = this.lookUp(word.text);
    if (fact === undefined || !(this.isForeign() || this.component?.vdev?.open === true)) return fact;
    const next = this.stream.peek(1);
    const nextLine = next !== undefined && this.stream.startsLine(next);
    return isOwnWord(fact, { next, nextLine, blob: this.pendingBlob?.fact }) ? undefined : fact;
  }

  /** Facts of other contexts than this, for misplaced options; options of other vdevs are not meant here. */
  private optionOfAnotherContext(name: string): OptionFact | undefined {
    if (this.isForeign()) return undefined;
    const kinds = ['vdev', 'cpu', 'pass', 'reserve'] as const;
    for (const kind of kinds) {
      if (kind === this.component?.kind) continue;
      const fact = this.catalogue.contextOption(kind, name);
      if (fact !== undefined) return fact;
    }
    if (this.component?.kind === 'vdev') return undefined;
    const anywhere = this.catalogue.optionAnywhere(name);
    return anywhere?.context === 'vdev' ? anywhere : undefined;
  }

  private statusOf(word: Word, found: OptionFact | undefined, fact: OptionFact | undefined): OptionStatus {
    if (found !== undefined) return 'known';
    if (isOpaque(word.text) || this.contextUnknown) return 'opaque';
    if (this.isForeign()) return 'foreign';
    return fact === undefined ? 'unknown' : 'misplaced';
  }

  private isForeign(): boolean {
    return this.component?.kind === 'vdev' && this.component.vdev === undefined;
  }

  private assignedOption(word: Word): OptionFact | undefined {
    const equals = word.text.indexOf('=');
    if (equals <= 0 || word.quoted) return undefined;
    const name = word.text.slice(0, equals);
    return this.lookUp(name) ?? this.optionOfAnotherContext(name);
  }

  private defaultSpace(fact: OptionFact): Space {
    const vdev: VdevFact | undefined = fact.context === 'vdev' ? this.component?.vdev : undefined;
    return vdev === undefined || vdev.defaultSpace === 'none' ? 'mem' : vdev.defaultSpace;
  }

  private note(word: Word): void {
    if (word.unterminated) this.unterminated.push(word);
  }
}

/** The option, if it says what the `load` or `pass` after it is of. */
function blobWord(option: OptionNode): OptionNode | undefined {
  return option.status === 'known' && option.fact?.followedBy !== undefined ? option : undefined;
}

/** A word that may be the name of an option. */
const NAME = /^[A-Za-z_][\w-]*$/;

function movedBy(offset: number): (token: Token) => Token {
  return (token) => {
    const moved = { ...token, start: token.start + offset, end: token.end + offset };
    if (moved.kind !== 'word') return moved;
    return { ...moved, contentStart: moved.contentStart + offset, contentEnd: moved.contentEnd + offset };
  };
}
