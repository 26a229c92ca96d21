import { createScanner, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { VdevFact } from '../shape';
import { type Problems, readList, readObject, readText, report } from './jsonObject';
import type { ProjectProblem } from './problem';
import { readVdev } from './vdev';

/** A file that describes vdevs needs six levels; the parser's own stack ends at some thousand. */
const DEEPEST = 64;

/** The vdevs of a project file, and what is wrong in it. */
export interface ProjectVdevs {
  readonly vdevs: readonly VdevFact[];
  readonly problems: readonly ProjectProblem[];
}

/**
 * Reads a file that describes vdevs (schema: `schemas/qvmconf-vdevs.schema.json`). Never fails: what makes no sense is
 * reported and left out, the rest counts. Comments and commas at the end of lists are fine.
 * @param origin names the file in what is said of its vdevs
 */
export function readProjectVdevs(text: string, origin: string): ProjectVdevs {
  const errors: ParseError[] = [];
  const problems: Problems = [];
  const tooDeep = placeTooDeep(text);
  if (tooDeep !== undefined) {
    report(problems, { offset: tooDeep, length: 1 }, `Brackets are nested deeper than ${DEEPEST}.`);
    return { vdevs: [], problems };
  }
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    const words = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    report(problems, { offset, length: Math.max(1, length) }, `This is no JSON: ${words}.`);
  }
  if (root === undefined) return { vdevs: [], problems };
  const source = { certainty: 'documented', note: `described in ${origin}` } as const;
  const read = readObject((object) => {
    object.get('$schema', readText);
    return object.need('vdevs', readList(readVdev(source)));
  });
  const vdevs = read(root, problems) ?? [];
  const names = new Set<string>();
  for (const { name } of vdevs) {
    if (names.has(name))
      report(
        problems,
        { offset: root.offset, length: 1 },
        `The vdev \`${name}\` is described twice; the later one counts.`,
        'warning',
      );
    names.add(name);
  }
  problems.sort((a, b) => a.start - b.start);
  return { vdevs, problems };
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
