import type { Finding, Fix } from '../../../../server/src/checks/rule';
import { tokenize } from '../../../../server/src/syntax/lexer';

/** How many errors there are of each rule. */
function errors(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Rules with more errors than before. */
export function errorsBrought(before: readonly Finding[], after: readonly Finding[]): string[] {
  const had = errors(before);
  return [...errors(after)].filter(([rule, count]) => count > (had.get(rule) ?? 0)).map(([rule]) => rule);
}

/** The words that no edit touches, in the order of the text. */
export function untouched(text: string, { edits }: Fix): string[] {
  return tokenize(text)
    .filter(
      ({ kind, start, end }) =>
        kind === 'word' && !edits.some((edit) => edit.start <= end && start <= edit.end),
    )
    .map(({ start, end }) => text.slice(start, end));
}

/** Whether a text has at least these words. */
export function holds(words: readonly string[], text: string): boolean {
  const found = new Map<string, number>();
  for (const token of tokenize(text)) {
    const word = text.slice(token.start, token.end);
    if (token.kind === 'word') found.set(word, (found.get(word) ?? 0) + 1);
  }
  return words.every((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left > 0;
  });
}
