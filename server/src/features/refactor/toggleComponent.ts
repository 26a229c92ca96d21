import { TOGGLE_COMPONENT_KIND } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import { isCommentLine } from '../../syntax/line';
import { parse } from '../../syntax/parser';
import type { ComponentNode, OptionNode, SyntaxTree } from '../../syntax/tree';
import { endOfLine, startOfLine } from '../../text/lines';
import { componentAt, type LineBlock, linesOf, titleOf } from './lines';
import type { Refactoring, Rewriting } from './refactoring';

const COMMENT_LINE = /^([ \t]*)#( ?)(.*)$/;

/** A whole component into comments, and one that stands in comments back. */
export const toggleComponent: Refactoring = ({ analysis, start }) => {
  const { tree } = analysis;
  const isComment = isCommentLine(tree, startOfLine(tree.text, start));
  const rewriting = isComment ? bringBack(analysis, start) : comment(analysis, start);
  return rewriting === undefined ? [] : [rewriting];
};

function comment(analysis: Analysis, offset: number): Rewriting | undefined {
  const { tree } = analysis;
  const component = componentAt(tree, offset);
  const block = component && linesOf(analysis, component);
  if (component === undefined || block === undefined) return undefined;
  const indent = /^[ \t]*/.exec(tree.text.slice(block.start))?.[0] ?? '';
  const made = mapLines(tree.text.slice(block.start, block.end), (line) => {
    const rest = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
    return rest === '' ? `${indent}#` : `${indent}# ${rest}`;
  });
  return rewriting(`Turn \`${titleOf(component)}\` into comments`, block, made);
}

function bringBack({ tree, catalogue }: Analysis, offset: number): Rewriting | undefined {
  const { text } = tree;
  const block = commentBlock(tree, offset);
  // Each line loses its mark and no more, so that places in the two texts are easy to compare by line.
  const bare = mapLines(text.slice(block.start, block.end), (line) => line.replace(COMMENT_LINE, '$1$3'));
  const lineIndex = countLines(text.slice(block.start, offset));
  for (const component of parse(bare, catalogue).components) {
    const first = countLines(bare.slice(0, component.start));
    const last = countLines(bare.slice(0, component.end));
    if (lineIndex < first || last < lineIndex || !isSound(bare, component)) continue;
    const lines = splitLines(text.slice(block.start, block.end));
    const start = block.start + lengthOf(lines.slice(0, first));
    const end = block.start + lengthOf(lines.slice(0, last + 1)) - lineEndLength(lines[last]);
    const made = splitLines(bare)
      .slice(first, last + 1)
      .join('');
    return rewriting(
      `Bring \`${titleOf(component)}\` back from the comments`,
      { start, end },
      made.replace(/[\r\n]+$/, ''),
    );
  }
  return undefined;
}

/** Whether a text really is a component and not prose that begins with its word. */
function isSound(text: string, { opener, type, vdev, kind, options, start, end }: ComponentNode): boolean {
  if (text.slice(startOfLine(text, start), start).trim() !== '') return false;
  if (!/^\s*(#.*)?$/.test(text.slice(end, endOfLine(text, end)))) return false;
  if (kind === 'vdev' ? type === '' : options.length === 0 && opener.name !== 'cpu') return false;
  const isOption = ({ status }: OptionNode) => status !== 'unknown' && status !== 'misplaced';
  // A vdev that the catalogue knows is no prose, if a sentence does not go on after it.
  return vdev === undefined ? options.every(isOption) : options.slice(0, 1).every(isOption);
}

/** The lines around an offset that are nothing but comments. */
function commentBlock(tree: SyntaxTree, offset: number): LineBlock {
  const { text } = tree;
  let start = startOfLine(text, offset);
  let end = endOfLine(text, offset);
  for (let above = before(text, start); above >= 0; above = before(text, start)) {
    const from = startOfLine(text, above);
    if (!isCommentLine(tree, from)) break;
    start = from;
  }
  for (let below = after(text, end); below <= text.length && below > end; below = after(text, end)) {
    const to = endOfLine(text, below);
    if (!isCommentLine(tree, below)) break;
    end = to;
  }
  return { start, end };
}

/** End of the line before the one that starts at `start`, or -1. */
function before(text: string, start: number): number {
  if (start === 0) return -1;
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Start of the line after the one that ends at `end`; `end` itself when there is none. */
function after(text: string, end: number): number {
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

function rewriting(title: string, { start, end }: LineBlock, text: string): Rewriting {
  return { title, kind: TOGGLE_COMPONENT_KIND, edits: [{ start, end, text }] };
}

/** Lines with their line ends. */
const splitLines = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
const countLines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
const lineEndLength = (line: string | undefined): number => /[\r\n]*$/.exec(line ?? '')?.[0].length ?? 0;

function mapLines(text: string, change: (line: string) => string): string {
  return text
    .split(/(\r\n|\r|\n)/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}
