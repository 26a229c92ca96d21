import type { Edit, Finding } from './rule';

/**
 * The edits of every safe fix, one fix for each finding. Of two that touch the same text only the first is taken;
 * the other is made in the next round. In the order of the text, apart from each other.
 */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find((candidate) => candidate.safe === true);
    if (fix === undefined || !fix.edits.every((edit) => isFree(taken, edit))) continue;
    for (const edit of fix.edits) taken.splice(indexFor(taken, edit), 0, edit);
  }
  return taken;
}

/** The text with edits that lie apart from each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether an edit lies apart from its neighbours among edits that are in order and apart from each other. */
function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const index = indexFor(taken, edit);
  const [before, behind] = [taken[index - 1], taken[index]];
  return (before === undefined || isApart(before, edit)) && (behind === undefined || isApart(edit, behind));
}

/** The one ends before the other begins; where they touch, neither may only insert. */
function isApart(first: Edit, second: Edit): boolean {
  if (first.end !== second.start) return first.end < second.start;
  return first.end > first.start && second.end > second.start;
}

/** Where an edit goes in a list by start. */
function indexFor(edits: readonly Edit[], { start }: Edit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
