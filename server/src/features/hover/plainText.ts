/**
 * A card for a client that shows no Markdown: the same words, tables with aligned columns, links by their text.
 */
export function toPlainText(markdown: string): string {
  const lines: string[] = [];
  let rows: string[][] = [];
  const flush = () => {
    lines.push(...align(rows));
    rows = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('|')) {
      const cells = splitRow(line);
      if (!cells.every((cell) => /^:?-+$/.test(cell))) rows.push(cells.map(strip));
      continue;
    }
    flush();
    if (!line.startsWith('```')) lines.push(line === '---' ? '' : strip(line));
  }
  flush();
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function splitRow(line: string): string[] {
  return line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function align(rows: readonly string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Takes emphasis, links and escapes away; what stands in backticks stays as it is. */
function strip(text: string): string {
  return text
    .split(/(`+[^`]+`+)/)
    .map((piece) => (piece.startsWith('`') ? piece.replace(/^`+ ?| {1,2}`+$|`+$/g, '') : stripProse(piece)))
    .join('')
    .replace(/\\\|/g, '|');
}

function stripProse(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\\([\\`*_{}[\]()#<>|~!&@:.])/g, '$1');
}
