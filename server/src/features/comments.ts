import type { Token } from '../syntax/token';
import type { SyntaxTree } from '../syntax/tree';

/** Comments that stand alone on their lines, line under line, as one range each. */
export function commentBlocks(tree: SyntaxTree): { readonly first: Token; readonly last: Token }[] {
  const blocks: { first: Token; last: Token }[] = [];
  const { text, tokens } = tree;
  tokens.forEach((token, index) => {
    if (token.kind !== 'comment' || !standsAlone(tree, index)) return;
    const block = blocks.at(-1);
    if (block !== undefined && isNextLine(text.slice(block.last.end, token.start))) block.last = token;
    else blocks.push({ first: token, last: token });
  });
  return blocks;
}

/** The block that a comment is in; the comment itself when it stands after a word. */
export function commentBlockAt(tree: SyntaxTree, comment: Token): { start: number; end: number } {
  const block = commentBlocks(tree).find(
    ({ first, last }) => first.start <= comment.start && comment.end <= last.end,
  );
  return { start: block?.first.start ?? comment.start, end: block?.last.end ?? comment.end };
}

function standsAlone({ text, tokens }: SyntaxTree, index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return true;
  return (
    before.kind === 'blank' && (before.start === 0 || /[\r\n]/.test(text.slice(before.start, before.end)))
  );
}

/** Whether a text between two comments has one line end and nothing but blanks. */
function isNextLine(between: string): boolean {
  return /^[^\S\r\n]*(\r\n|\r|\n)[^\S\r\n]*$/.test(between);
}
