import { readDirectives } from '../../syntax/directive';
import type { Token, TokenKind } from '../../syntax/token';
import type { OptionNode, StrayWord, SyntaxTree } from '../../syntax/tree';
import { advance } from './column';

/** What a word of the text is; comments and continuations are `tail`. */
type PieceRole = 'option' | 'argument' | 'stray' | 'tail';

/** Something that formatting never changes, with the white space before it, which it may. */
export interface FormatPiece {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The white space before it, and how many lines end in that. */
  readonly gap: string;
  readonly breaks: number;
  /** The white space before it stays as it is. */
  readonly fixed: boolean;
  /** Visual columns where the author put it, and after what stands before it. */
  readonly column: number;
  readonly from: number;
  /** Column of the first piece of its line; 0 when that one is fixed, so that nothing depends on where it stands. */
  readonly lineColumn: number;
  readonly role: PieceRole;
  /** The option that it is or belongs to, and the option before that. */
  readonly option: OptionNode | undefined;
  readonly previous: OptionNode | undefined;
}

const LINE_END = /\r\n|\r|\n/g;

export function lineEnds(gap: string): readonly string[] {
  return gap.match(LINE_END) ?? [];
}

interface Pieces {
  /** In the order of the text. */
  readonly pieces: readonly FormatPiece[];
  /** The white space after the last one, and whether it stays as it is. */
  readonly end: string;
  readonly endFixed: boolean;
}

export function piecesOf(tree: SyntaxTree, tabSize: number): Pieces {
  const roles = wordRoles(tree);
  const switches = formatSwitches(tree);
  const pieces: FormatPiece[] = [];
  let before: FormatPiece | undefined;
  let column = 0;
  let off = false;
  for (const token of tree.tokens) {
    if (token.kind === 'blank') continue;
    const gap = tree.text.slice(before?.end ?? 0, token.start);
    const breaks = gap === '' || gap === ' ' ? 0 : lineEnds(gap).length;
    const glued = token.kind === 'continuation' && gap === '' && before?.kind === 'word';
    const fixed = off || glued || mustStay(gap, before, tree.text);
    const from = column;
    column = advance(column, gap, tabSize);
    const leads = breaks > 0 || before === undefined;
    const lineColumn = leads ? (fixed ? 0 : column) : (before?.lineColumn ?? 0);
    const { role, option, previous } = roleOf(token, roles);
    const { kind, start, end } = token;
    // Written out: spreading costs more than all the rest.
    const piece: FormatPiece = {
      kind,
      start,
      end,
      gap,
      breaks,
      fixed,
      column,
      from,
      lineColumn,
      role,
      option,
      previous,
    };
    pieces.push(piece);
    column = advance(column, tree.text.slice(token.start, token.end), tabSize);
    before = piece;
    off = switches.get(token.start) ?? off;
  }
  const end = tree.text.slice(before?.end ?? 0);
  return { pieces, end, endFixed: off || mustStay(end, before, tree.text) };
}

/**
 * White space that means more than its width: characters that qvm may not take as blanks, and what keeps a `\` from
 * standing at the end of a line, or at the end of one that would then go on. What follows a `\` that is glued to a
 * word may be more of that word.
 */
function mustStay(gap: string, before: FormatPiece | undefined, text: string): boolean {
  if (/[^ \t\r\n]/.test(gap)) return true;
  if (before?.kind === 'continuation') return before.gap === '' && before.start > 0;
  return before?.kind === 'word' && text[before.end - 1] === '\\';
}

/** Where `# qvmconf: format off` and `on` stand; true for off. */
function formatSwitches(tree: SyntaxTree): ReadonlyMap<number, boolean> {
  const switches = new Map<number, boolean>();
  for (const { name, words, comment } of readDirectives(tree.text, tree.tokens)) {
    const word = words[0]?.text;
    if (name === 'format' && (word === 'off' || word === 'on')) switches.set(comment.start, word === 'off');
  }
  return switches;
}

type Role = Pick<FormatPiece, 'role' | 'option' | 'previous'>;

const TAIL: Role = { role: 'tail', option: undefined, previous: undefined };

function roleOf(token: Token, roles: ReadonlyMap<number, Role>): Role {
  return token.kind === 'word' ? (roles.get(token.start) ?? TAIL) : TAIL;
}

function wordRoles(tree: SyntaxTree): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  let previous: OptionNode | undefined;
  for (const option of tree.options) {
    for (const { word } of option.arguments) roles.set(word.start, { role: 'argument', option, previous });
    roles.set(option.word.start, { role: 'option', option, previous });
    previous = option;
  }
  const addStray = ({ word, option }: StrayWord) =>
    roles.set(word.start, { role: 'stray', option, previous: undefined });
  tree.strays.forEach(addStray);
  return roles;
}
