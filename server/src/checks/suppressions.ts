import type { Directive, DirectiveWord } from '../syntax/directive';
import type { Token } from '../syntax/token';
import type { SyntaxTree } from '../syntax/tree';
import type { Place } from '../text/place';
import { countWhile } from '../text/sorted';

/** One rule id of a silencing comment. */
export interface Silence {
  readonly directive: Directive;
  readonly rule: DirectiveWord;
}

/**
 * What the comments of a file silence: `ignore-file` a rule everywhere, `ignore-next-line` on the next line that
 * holds a word. A finding is on the line where the word that it is on starts, so that a place inside a string of
 * several lines belongs to the string's first.
 */
export class Suppressions {
  private readonly silences: readonly Silence[];
  private readonly inFile = new Map<string, Silence[]>();
  private readonly onLine = new Map<string, Silence[]>();
  private readonly used = new Set<Silence>();
  private readonly ran = new Set<string>();

  constructor(
    private readonly tree: SyntaxTree,
    directives: readonly Directive[],
  ) {
    this.silences = directives.flatMap((directive) =>
      directive.name === 'ignore-file' || directive.name === 'ignore-next-line'
        ? directive.words.map((rule) => ({ directive, rule }))
        : [],
    );
    for (const silence of this.silences) {
      const { directive, rule } = silence;
      if (directive.name === 'ignore-file') push(this.inFile, rule.text, silence);
      else {
        const next = this.wordBehind(directive.comment.end);
        if (next !== undefined) push(this.onLine, `${this.lineOf(next.start)} ${rule.text}`, silence);
      }
    }
  }

  /** Whether a comment silences a finding; remembers which one did. */
  isSilenced(rule: string, at: Place): boolean {
    if (this.silences.length === 0) return false;
    const silencing = [
      ...(this.inFile.get(rule) ?? []),
      ...(this.onLine.get(`${this.lineOf(wordStartAt(this.tree, at.start))} ${rule}`) ?? []),
    ];
    for (const silence of silencing) this.used.add(silence);
    return silencing.length > 0;
  }

  /** Notes that a rule has looked at the whole file, so that a silence of it may be called unused. */
  noteRan(rule: string): void {
    this.ran.add(rule);
  }

  /** Silences of rules that have run and found nothing there. */
  get unused(): readonly Silence[] {
    return this.silences.filter((silence) => this.ran.has(silence.rule.text) && !this.used.has(silence));
  }

  private wordBehind(offset: number): Token | undefined {
    const { tokens } = this.tree;
    for (let index = tokenIndexAt(this.tree, offset) + 1; index < tokens.length; index++) {
      if (tokens[index]?.kind === 'word') return tokens[index];
    }
    return undefined;
  }

  /** Identifies a line by the offset of its first character. */
  private lineOf(offset: number): number {
    const { text } = this.tree;
    return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  }
}

/** Where the word that holds an offset starts; the offset itself outside words. */
export function wordStartAt(tree: SyntaxTree, offset: number): number {
  const token = tree.tokens[tokenIndexAt(tree, offset)];
  return token?.kind === 'word' ? token.start : offset;
}

/** Index of the last token that starts at or before an offset. */
function tokenIndexAt({ tokens }: SyntaxTree, offset: number): number {
  return countWhile(tokens, ({ start }) => start <= offset) - 1;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
