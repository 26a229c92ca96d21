/** A place to fill in, with what it holds at first. */
interface Placeholder {
  readonly value: string;
}

/** Text with places to fill in; lines end with a line feed. */
export type Snippet = readonly (string | Placeholder)[];

/** In the notation of the protocol: `${1:value}`. */
export function snippetText(snippet: Snippet): string {
  let number = 0;
  return snippet
    .map((piece) =>
      typeof piece === 'string'
        ? piece.replace(/[\\$}]/g, '\\$&')
        : `\${${++number}:${piece.value.replace(/[\\$}]/g, '\\$&')}}`,
    )
    .join('');
}

/** With the first values in their places, for clients that know no snippets. */
export function plainText(snippet: Snippet): string {
  return snippet.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
}

/** A text in which `‹value›` marks a place to fill in. */
export function snippetOf(text: string): Snippet {
  return text
    .split(/(‹[^›]*›)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('‹') ? { value: piece.slice(1, -1) } : piece));
}

/** The text as a block of code, for documentation. */
export function snippetBlock(snippet: Snippet): string {
  return `\`\`\`qvmconf\n${plainText(snippet)}\n\`\`\``;
}
