import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { commentBlocks } from './comments';

const REGION_START = /^#\s*region\b/;
const REGION_END = /^#\s*endregion\b/;

/** What can be folded: components, blocks of comments, strings over several lines, and `# region` … `# endregion`. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const { tree, document } = analysis;
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind?: FoldingRangeKind) => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  for (const { start, end } of tree.components) add(start, end);
  for (const option of tree.options) {
    for (const { word } of option.arguments) if (word.quoted) add(word.start, word.end);
  }
  for (const { first, last } of commentBlocks(tree)) add(first.start, last.end, FoldingRangeKind.Comment);
  for (const { start, end } of markedRegions(analysis)) add(start, end, FoldingRangeKind.Region);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Pairs of region marks, innermost first; a mark without its partner is none. */
function markedRegions({ tree }: Analysis): { start: number; end: number }[] {
  const opened: number[] = [];
  const regions: { start: number; end: number }[] = [];
  for (const { kind, start, end } of tree.tokens) {
    if (kind !== 'comment') continue;
    const comment = tree.text.slice(start, end);
    if (REGION_START.test(comment)) opened.push(start);
    else if (REGION_END.test(comment)) {
      const from = opened.pop();
      if (from !== undefined) regions.push({ start: from, end });
    }
  }
  return regions;
}
