import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Problems, report } from './jsonObject';

/** A file of a project needs six levels; the parser's own stack ends at some thousand. */
const DEEPEST = 64;

/** How many faults of a text that is no JSON are told; the first is the one that helps. */
const MOST_FAULTS = 20;

/**
 * The text of a file of the project as a tree. Never fails and takes time in proportion to the text; comments and commas
 * at the end of lists are fine. What is no JSON is reported, and the rest read.
 * @returns undefined where nothing can be read, which is reported
 */
export function readJson(text: string, problems: Problems): Node | undefined {
  const tooDeep = placeTooDeep(text);
  if (tooDeep !== undefined) {
    report(problems, { offset: tooDeep, length: 1 }, `Brackets are nested deeper than ${DEEPEST}.`);
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors.slice(0, MOST_FAULTS)) {
    const words = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    report(problems, { offset, length: Math.max(1, length) }, `This is no JSON: ${words}.`);
  }
  if (root === undefined && errors.length === 0)
    report(problems, { offset: 0, length: Math.min(1, text.length) }, 'An object in { } is needed.');
  return root;
}

/** Offset of the first bracket that is nested too deep, or undefined. */
function placeTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const token = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : undefined;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}
