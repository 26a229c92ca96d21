import { quoted } from '../../../shared/quoted';
import {
  type Problems,
  type ReadValue,
  readList,
  readObject,
  readOneOf,
  readText,
  readWhole,
  readWord,
  report,
} from '../catalogue/project/jsonObject';
import { readJson } from '../catalogue/project/jsonText';
import type { ProjectProblem } from '../catalogue/project/problem';
import { ARCHITECTURES, RELEASES } from '../catalogue/provenance';
import type { StatedTarget } from '../machine/target';
import type { Place } from '../text/place';

/** Where a folder may describe its host; the first overrides the second. */
export const HOST_FILES = ['.qvmconf/host.json', 'qvmconf.host.json'] as const;

/** A value of a host file with its place there. */
export interface Stated<T> extends Place {
  readonly value: T;
}

/** A text that a guest is made of: a file, or a configuration inside a file by its path on the target. */
export interface HostFileText extends Place {
  readonly file: string;
  readonly inside: string | undefined;
}

export interface HostFileGuest extends Place {
  readonly name: string | undefined;
  readonly texts: readonly HostFileText[];
  /** Words that follow the files on qvm's command line. */
  readonly words: Stated<string> | undefined;
  readonly build: readonly Stated<string>[];
  readonly regions: readonly Stated<string>[];
  readonly deviceTree: Stated<string> | undefined;
}

interface HostFileRegion {
  readonly name: Stated<string>;
  readonly hostClients: number;
}

/** A file that describes a host, and what is wrong in it. */
export interface HostFile {
  readonly target: StatedTarget;
  readonly asinfo: Stated<string> | undefined;
  readonly guests: readonly HostFileGuest[];
  readonly scripts: readonly Stated<string>[];
  readonly regions: readonly HostFileRegion[];
  readonly problems: readonly ProjectProblem[];
}

const NOTHING: Omit<HostFile, 'problems'> = {
  target: {},
  asinfo: undefined,
  guests: [],
  scripts: [],
  regions: [],
};

/**
 * Reads a file that describes a host (schema: `schemas/qvmconf-host.schema.json`). Never fails: what makes no sense is
 * reported and left out, the rest counts. Comments and commas at the end of lists are fine.
 */
export function readHostFile(text: string): HostFile {
  const problems: Problems = [];
  const root = readJson(text, problems);
  const read = root === undefined ? undefined : readRoot(root, problems);
  return { ...(read ?? NOTHING), problems: problems.sort((a, b) => a.start - b.start) };
}

const readRoot: ReadValue<Omit<HostFile, 'problems'>> = readObject((object, problems) => {
  object.get('$schema', readText);
  const release = object.get('release', readOneOf(RELEASES));
  const architecture = object.get('architecture', readOneOf(ARCHITECTURES));
  const asinfo = object.get('asinfo', stated(readPath));
  const guests = object.need('guests', readList(readGuest)) ?? [];
  const scripts = object.get('scripts', readList(stated(readPath))) ?? [];
  const regions = object.get('regions', readList(readRegion)) ?? [];
  reportRepeated(scripts, problems, 'The script');
  return {
    target: { ...(release && { release }), ...(architecture && { architecture }) },
    asinfo,
    guests,
    scripts,
    regions,
  };
});

const readGuest: ReadValue<HostFileGuest> = (node, problems) =>
  readObject((object): HostFileGuest | undefined => {
    const name = object.get('name', readWord);
    const texts = object.need('texts', readList(readHostText));
    const words = object.get('words', stated(readText));
    const build = object.get('build', readList(stated(readPath))) ?? [];
    const regions = object.get('regions', readList(stated(readWord))) ?? [];
    const deviceTree = object.get('deviceTree', stated(readPath));
    if (texts?.length === 0) report(problems, node, 'A guest has at least one text.');
    reportRepeated(
      (texts ?? []).map(({ file, inside, start, end }) => ({
        value: `${file} ${inside ?? ''}`.trim(),
        start,
        end,
      })),
      problems,
      'The text',
    );
    reportRepeated(build, problems, 'The build file');
    if (texts === undefined || texts.length === 0) return undefined;
    const { offset: start, length } = node;
    return { name, texts, words, build, regions, deviceTree, start, end: start + length };
  })(node, problems);

/** A path alone, or an object with the file and the path of the configuration inside it. */
const readHostText: ReadValue<HostFileText> = (node, problems) => {
  const { offset: start, length } = node;
  const end = start + length;
  if (node.type === 'string') {
    const file = readPath(node, problems);
    return file === undefined ? undefined : { file, inside: undefined, start, end };
  }
  return readObject((object): HostFileText | undefined => {
    const file = object.need('file', readPath);
    const inside = object.need('inside', readText);
    return file === undefined || inside === undefined ? undefined : { file, inside, start, end };
  })(node, problems);
};

const readRegion = readObject((object): HostFileRegion | undefined => {
  const name = object.need('name', stated(readWord));
  const clients = object.get('hostClients', readWhole);
  return name && { name, hostClients: Number(clients ?? 0n) };
});

/** A path as people write it: relative to the folder that the host file describes. */
const readPath: ReadValue<string> = (node, problems) => {
  if (node.type === 'string' && node.value !== '') return node.value;
  report(problems, node, 'A path is needed.');
  return undefined;
};

function stated<T>(read: ReadValue<T>): ReadValue<Stated<T>> {
  return (node, problems) => {
    const value = read(node, problems);
    return value === undefined ? undefined : { value, start: node.offset, end: node.offset + node.length };
  };
}

function reportRepeated(list: readonly Stated<string>[], problems: Problems, what: string): void {
  const seen = new Set<string>();
  for (const { value, start, end } of list) {
    if (seen.has(value))
      report(
        problems,
        { offset: start, length: end - start },
        `${what} ${quoted(value)} is listed twice; it counts once.`,
        'warning',
      );
    seen.add(value);
  }
}
