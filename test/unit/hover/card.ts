import type { Hover } from 'vscode-languageserver-types';

/** The text of a hover; empty where there is none. */
export function textOf(hover: Hover | undefined): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** What is wrong with the Markdown of a card, whatever it says: broken tables, empty blocks, leftovers. */
export function cardProblems(card: string): string[] {
  const problems: string[] = [];
  if (card.trim() === '') problems.push('empty');
  if (/undefined|\[object|NaN/.test(card)) problems.push('a value leaked');
  if (/\n{3,}/.test(card)) problems.push('an empty block');
  if ((card.match(/```/g)?.length ?? 0) % 2 === 1) problems.push('an open fence');
  let columns: number | undefined;
  for (const line of card.split('\n')) {
    if (!line.startsWith('|')) {
      columns = undefined;
      continue;
    }
    const cells = line.split(/(?<!\\)\|/).length - 2;
    if (columns !== undefined && cells !== columns) problems.push(`a ragged table: ${line}`);
    if (cells > 5) problems.push(`a table too wide: ${line}`);
    columns = cells;
  }
  return problems;
}
