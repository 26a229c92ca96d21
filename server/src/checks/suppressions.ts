import type { Directive, DirectiveWord } from '../syntax/directive';
import { joinedLineStart, type TokenText, tokenIndexAt } from '../syntax/line';
import type { Token } from '../syntax/token';
import { type SyntaxTree, sectionAt } from '../syntax/tree';
import { endOfLine, startOfLine } from '../text/lines';
import type { Place } from '../text/place';
import { countWhile } from '../text/sorted';

type CommentedText = TokenText & Pick<SyntaxTree, 'sections'>;

/** One rule id of a silencing comment. */
export interface Silence {
  readonly directive: Directive;
  readonly rule: DirectiveWord;
}

/**
 * What the comments of a file silence: `ignore-file` a rule everywhere, `ignore-next-line` on the next line that
 * holds a word. Lines that a quoted text joins are one line.
 */
export class Suppressions {
  private readonly silences: readonly Silence[];
  private readonly inFile = new Map<string, Silence[]>();
  private readonly onLine = new Map<string, Silence[]>();
  private readonly used = new Set<Silence>();
  private readonly ran = new Set<string>();
  private last: { readonly start: number; readonly end: number; readonly silenced: number } | undefined;

  constructor(
    private readonly tree: CommentedText,
    directives: readonly Directive[],
  ) {
    this.silences = directives.flatMap((directive) =>
      directive.name === 'ignore-file' || directive.name === 'ignore-next-line'
        ? directive.words.map((rule) => ({ directive, rule }))
        : [],
    );
    if (this.silences.length === 0) return;
    const nextWords = new NextWords(tree);
    for (const silence of this.silences) {
      const { directive, rule } = silence;
      if (directive.name === 'ignore-file') push(this.inFile, rule.text, silence);
      else {
        const next = nextWords.after(directive.comment.end);
        if (next !== undefined && this.sameFile(next.start, directive.comment.start))
          push(this.onLine, `${joinedLineStart(tree, next.start)} ${rule.text}`, silence);
      }
    }
  }

  /** Whether a comment silences a finding; remembers which one did. */
  isSilenced(rule: string, at: Place): boolean {
    if (this.silences.length === 0) return false;
    const silencing = [
      ...(this.inFile.get(rule) ?? []).filter(({ directive }) =>
        this.sameFile(directive.comment.start, at.start),
      ),
      ...(this.onLine.size === 0 ? [] : (this.onLine.get(`${this.lineOf(at.start)} ${rule}`) ?? [])),
    ];
    for (const silence of silencing) this.used.add(silence);
    return silencing.length > 0;
  }

  /** `joinedLineStart`, remembered for the line that was asked for last: a line may hold many findings. */
  private lineOf(offset: number): number {
    const { last } = this;
    if (last !== undefined && last.start <= offset && offset <= last.end) return last.silenced;
    const start = startOfLine(this.tree.text, offset);
    const end = endOfLine(this.tree.text, offset);
    this.last = { start, end, silenced: joinedLineStart(this.tree, start) };
    return this.last.silenced;
  }

  private sameFile(one: number, other: number): boolean {
    return sectionAt(this.tree, one) === sectionAt(this.tree, other);
  }

  /** Notes that a rule has looked at the whole file, so that a silence of it may be called unused. */
  noteRan(rule: string): void {
    this.ran.add(rule);
  }

  /** Silences of rules that have run and found nothing there. */
  get unused(): readonly Silence[] {
    return this.silences.filter((silence) => this.ran.has(silence.rule.text) && !this.used.has(silence));
  }
}

/** Whether a comment on the line before silences what is at a place: only what stands in words can be reached. */
export function isWithinReach(tree: CommentedText, offset: number): boolean {
  const next = new NextWords(tree).after(joinedLineStart(tree, offset));
  const token = tree.tokens[tokenIndexAt(tree, offset)];
  return (
    token?.kind !== 'comment' &&
    next !== undefined &&
    joinedLineStart(tree, next.start) === joinedLineStart(tree, offset)
  );
}

/** The first word at or after an offset. */
class NextWords {
  private readonly words: readonly Token[];

  constructor({ tokens }: CommentedText) {
    this.words = tokens.filter(({ kind }) => kind === 'word');
  }

  after(offset: number): Token | undefined {
    return this.words[countWhile(this.words, ({ start }) => start < offset)];
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
