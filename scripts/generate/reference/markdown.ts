import { hex } from '../../../shared/address';
/** A Markdown table, or nothing when it has no rows. Bars in cells are escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs with an empty line between them; empty ones are left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A size or address as a reader writes it in a configuration. */
export function hexCode(value: bigint): string {
  return code(hex(value));
}

export function block(lines: readonly string[]): string {
  return lines.length === 0 ? '' : ['```qvmconf', ...lines, '```'].join('\n');
}
