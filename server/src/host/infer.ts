import { folderOf } from '../analysis/documentAddress';
import { SYSTEM_FOLDER } from '../catalogue/companions/hostPrograms';
import { areExclusive, type Branch, type ScriptWord } from '../companions/shell/commands';
import type { LaunchArgument, LaunchStatement } from '../companions/statement';
import { ComposedText, type Piece, standIn } from '../text/composed';
import type { CompanionFile } from './companionFile';
import { buildFilesOf, type TextFinder } from './finder';
import type { Guest, Host } from './host';
import { Launch, type LaunchText } from './launch';
import type { HostLibrary } from './library';
import { outlineOf } from './outline';

/** The hosts that scripts and build files tell of: each file that starts machines is one. */
export function inferHosts(
  files: readonly CompanionFile[],
  finder: TextFinder,
  library: HostLibrary,
): Host[] {
  return files.flatMap((file): Host[] => {
    const guests = startedBy(file, finder, library);
    if (guests.length === 0) return [];
    const scripts = [file, ...helpers(file, guests, files)];
    return [{ certainty: 'inferred', uri: file.document.uri, guests, scripts, regions: [] }];
  });
}

/** A guest of an inferred host. */
interface StartedGuest extends Guest {
  readonly branches: readonly Branch[];
}

/** The machines that a file starts; one that is started in several ways counts once. */
function startedBy(file: CompanionFile, finder: TextFinder, library: HostLibrary): Guest[] {
  const guests: StartedGuest[] = [];
  const seen = new Set<string>();
  for (const statement of file.statements) {
    if (statement.kind !== 'launch') continue;
    const texts = textsOf(statement, file, finder);
    const files = texts.filter(({ document }) => document !== file.document);
    const key = files.map(({ document }) => document.uri).join('\n');
    if (texts.length === 0 || (key !== '' && seen.has(key))) continue;
    // Of two machines of which a run starts only one, the first stands for both.
    if (guests.some(({ branches }) => areExclusive(branches, statement.branches))) continue;
    seen.add(key);
    const launch = Launch.of(texts, library.analyse({}));
    guests.push({
      launch,
      evidence: file.place(statement),
      buildFiles: guestBuildFiles(launch, library),
      regions: [],
      branches: statement.branches,
    });
  }
  return guests;
}

/** The build files of what a machine loads. */
export function guestBuildFiles({ analysis, texts }: Launch, library: HostLibrary): readonly CompanionFile[] {
  const [first] = texts;
  return first === undefined ? [] : buildFilesOf(first, outlineOf(analysis).images, library);
}

/** Scripts of the same folder that start nothing and name a machine of the host. */
function helpers(
  file: CompanionFile,
  guests: readonly Guest[],
  files: readonly CompanionFile[],
): CompanionFile[] {
  const folder = folderOf(file.document.uri);
  const systems = new Set(guests.map(({ launch }) => outlineOf(launch.analysis).system));
  return files.filter(
    (other) =>
      other !== file &&
      folderOf(other.document.uri) === folder &&
      other.statements.every(({ kind }) => kind !== 'launch') &&
      namedSystems(other).some((system) => systems.has(system)),
  );
}

/** The systems that the paths of a script name. */
export function namedSystems({ statements }: CompanionFile): string[] {
  return statements.flatMap((statement) => {
    const path =
      statement.kind === 'peer' ? statement.peer : statement.kind === 'wait' ? statement.path : undefined;
    const text = path?.text ?? '';
    if (!text.startsWith(SYSTEM_FOLDER)) return [];
    return [text.slice(SYSTEM_FOLDER.length).split('/')[0] ?? ''];
  });
}

/** The texts of a launch, in their order; a file that nobody knows stands for anything. Empty where none is known. */
function textsOf(statement: LaunchStatement, file: CompanionFile, finder: TextFinder): LaunchText[] {
  const texts: LaunchText[] = [];
  let words: LaunchArgument[] = [];
  let known = false;
  const finishWords = () => {
    if (words.length > 0)
      texts.push({ document: file.document, text: commandLine(words.map(({ text }) => text)) });
    known ||= words.some(({ text }) => text.text === 'ram' || text.text === 'vdev');
    words = [];
  };
  for (const argument of statement.arguments) {
    if (argument.kind === 'word') {
      words.push(argument);
      continue;
    }
    finishWords();
    const path = argument.text.value;
    const found = path === undefined ? undefined : finder.find(path, file);
    known ||= found !== undefined;
    texts.push(found ?? { document: file.document, text: new ComposedText([anything(argument.text)]) });
  }
  finishWords();
  return known ? texts : [];
}

/** Words of a command line as a configuration: what a shell took as one word is quoted. */
function commandLine(words: readonly ScriptWord[]): ComposedText {
  const pieces: Piece[] = [];
  for (const word of words) {
    const { start, end } = word;
    const quoted = word.text === '' || /[\s#]/.test(word.text);
    const before = { start, end: start };
    const after = { start: end, end };
    if (pieces.length > 0) pieces.push(standIn(undefined, ' ', before));
    if (quoted) pieces.push(standIn(undefined, '"', before));
    pieces.push(...word.pieces.map((piece) => (piece.unknown === true ? anything(piece) : piece)));
    if (quoted) pieces.push(standIn(undefined, '"', after));
  }
  return new ComposedText(pieces);
}

/** A mark that may stand for anything. */
function anything({ start, end }: { readonly start: number; readonly end: number }): Piece {
  return standIn(undefined, '@UNKNOWN@', { start, end });
}
