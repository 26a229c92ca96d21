import type { SyntaxTree } from '../syntax/tree';
import type { Edit } from '../text/edit';

/** Whether edits leave every word that they do not touch: none is joined to another or swallowed by a quote. */
export function keepsWords(before: SyntaxTree, edits: readonly Edit[], after: SyntaxTree): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word.text, (left.get(word.text) ?? 0) + 1);
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const { start, end, text } of wordsOf(before)) {
    while ((inOrder[next]?.end ?? end) < start) next++;
    const edit = inOrder[next];
    if (edit !== undefined && edit.start <= end) continue;
    const count = left.get(text) ?? 0;
    if (count === 0) return false;
    left.set(text, count - 1);
  }
  return true;
}

function* wordsOf({ text, tokens }: SyntaxTree) {
  for (const { kind, start, end } of tokens)
    if (kind === 'word') yield { start, end, text: text.slice(start, end) };
}
