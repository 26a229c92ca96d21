import { distance } from 'fastest-levenshtein';

/** How many suggestions are made at most. */
const MOST = 3;

/**
 * The known words that a misspelt one may stand for, nearest first, three at most; empty when none is near.
 * A word that holds the other (`blk`, `virtio-blk`), or its number (`i8254`, `timer8254`), counts as near.
 */
export function nearestWords(word: string, candidates: Iterable<string>): string[] {
  const lower = word.toLowerCase();
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = closeness(lower, candidate.toLowerCase());
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 1)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** The lower the nearer; undefined when the two have nothing to do with each other. */
function closeness(word: string, candidate: string): number | undefined {
  const edits = distance(word, candidate);
  const longest = Math.max(word.length, candidate.length);
  // Two neighbouring letters swapped are one slip of the fingers, not two.
  const slips = edits === 2 && isSwap(word, candidate) ? 1 : edits;
  if (slips <= Math.max(1, Math.floor(longest / 3)) && slips < longest) return slips;
  const shorter = word.length < candidate.length ? word : candidate;
  const longer = word.length < candidate.length ? candidate : word;
  if (shorter.length >= 3 && longer.includes(shorter)) return 2;
  const digits = /\d{3,}/.exec(word)?.[0];
  return digits !== undefined && candidate.includes(digits) ? 2 : undefined;
}

/** Whether one letter more, less or other, or two neighbours swapped, make one word of the other. */
export function isOneSlip(word: string, other: string): boolean {
  const edits = distance(word, other);
  return edits === 1 || (edits === 2 && isSwap(word, other));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
