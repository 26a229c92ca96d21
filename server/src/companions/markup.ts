import type { Place } from '../text/place';

/** The forms of text with code blocks in them. */
const MARKUPS = ['markdown', 'restructuredtext'] as const;
export type Markup = (typeof MARKUPS)[number];

/** A block of code in a text for people. */
interface CodeBlock extends Place {
  /** What the block says its language is, in lower case; empty when it says nothing. */
  readonly language: string;
}

interface Line extends Place {
  readonly text: string;
  readonly indentation: number;
}

/** The code blocks of a text, with the lines inside them. */
export function codeBlocks(text: string, markup: Markup): CodeBlock[] {
  const lines = linesOf(text);
  return markup === 'markdown' ? fencedBlocks(lines) : directiveBlocks(lines);
}

/** Fences of three or more backquotes or tildes, as CommonMark has them; one that is never closed ends with the text. */
function fencedBlocks(lines: readonly Line[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: string; language: string; start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const match = /^[ \t>]*(?:[-*+]|[0-9]+[.)])?[ \t]*(`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(line.text);
    const fence = match?.[1];
    if (open === undefined) {
      if (fence !== undefined)
        open = {
          fence,
          language: (match?.[2] ?? '').toLowerCase(),
          start: lines[index + 1]?.start ?? line.end,
        };
    } else if (fence?.startsWith(open.fence) === true && match?.[2] === '') {
      blocks.push({ language: open.language, start: open.start, end: line.start });
      open = undefined;
    }
  }
  const last = lines.at(-1);
  if (open !== undefined && last !== undefined)
    blocks.push({ language: open.language, start: open.start, end: last.end });
  return blocks;
}

/** `.. code-block:: LANGUAGE` and paragraphs that end in `::`, with what is indented below them. */
function directiveBlocks(lines: readonly Line[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const directive = /^\s*\.\.\s+(?:code-block|code|sourcecode|literalinclude)::\s*(\S*)/.exec(
      line?.text ?? '',
    );
    if (line === undefined || (directive === null && !/\S.*::\s*$|^\s*::\s*$/.test(line.text))) continue;
    let first = index + 1;
    // Options of the directive, such as `:linenos:`, and the empty line before the block.
    while (first < lines.length && /^\s*(?:$|:[\w-]+:)/.test(lines[first]?.text ?? '')) first++;
    let last = first;
    while (last < lines.length && isInside(lines[last], line)) last++;
    if (last === first) continue;
    blocks.push({
      language: (directive?.[1] ?? '').toLowerCase(),
      start: lines[first]?.start ?? 0,
      end: lines[last]?.start ?? lines.at(-1)?.end ?? 0,
    });
    index = last - 1;
  }
  return blocks;
}

function isInside(line: Line | undefined, above: Line): boolean {
  return line !== undefined && (line.text.trim() === '' || line.indentation > above.indentation);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const [, content = ''] = match;
    const start = match.index;
    if (start === text.length && start > 0) break;
    const indentation = content.length - content.trimStart().length;
    lines.push({ text: content, indentation, start, end: start + content.length });
  }
  return lines;
}
