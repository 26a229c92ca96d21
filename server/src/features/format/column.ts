/**
 * The column after a text, with tabs and over line ends.
 * @param column where the text starts, from 0
 */
export function advance(column: number, text: string, tabSize: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  let at = lineStart > 0 ? 0 : column;
  for (let index = lineStart; index < text.length; index++) {
    at = text[index] === '\t' ? at + tabSize - (at % tabSize) : at + 1;
  }
  return at;
}
