import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../analysis/analysis';
import { BUILTIN } from '../catalogue/builtin';
import { readCompanion } from '../companions/companion';
import type { CompanionKind } from '../companions/kind';
import type { HostFinding } from '../host/finding';
import { fileText, Launch, type LaunchText } from '../host/launch';
import { mergeFindings } from '../host/launchFindings';
import { ComposedText, copied } from '../text/composed';
import { NamedFiles } from './namedFiles';
import type { CheckedFile } from './reports/report';

/** What words of a command line are called in reports. */
const COMMAND_LINE = 'command line';

/** The machine that qvm would make of a command line. */
export function checkCommandLine(
  words: readonly string[],
  analyseFile: (path: string) => Analysis,
): CheckedFile[] {
  const paths = new Map<string, string>();
  const texts: LaunchText[] = [];
  let own: string[] = [];
  const finishWords = () => {
    if (own.length === 0) return;
    const text = own.map((word) => (word === '' || /[\s#]/.test(word) ? `"${word}"` : word)).join(' ');
    const document = TextDocument.create(`command-line:${texts.length}`, 'qvmconf', 0, text);
    paths.set(document.uri, COMMAND_LINE);
    texts.push({ document, text: whole(text) });
    own = [];
  };
  for (const word of words) {
    if (!word.startsWith('@')) {
      own.push(word);
      continue;
    }
    finishWords();
    const path = word.slice(1);
    const analysis = analyseFile(path);
    paths.set(analysis.document.uri, path);
    texts.push(fileText(analysis));
  }
  finishWords();
  const launch = Launch.of(texts, analyseAs);
  return checkedFiles(
    new NamedFiles((uri) => paths.get(uri) ?? uri),
    launch.documents,
    mergeFindings([launch]),
  );
}

/** The configurations inside a script, a build file, or a text with code blocks, at the lines of the file around them. */
export function checkInside(path: string, text: string, kind: CompanionKind, like: Analysis): CheckedFile[] {
  const document = TextDocument.create(pathToFileURL(path).href, kind, 0, text);
  const launches = readCompanion(kind, text, BUILTIN).configurations.map((configuration) =>
    Launch.of(
      [{ document, text: configuration.text }],
      (inner, sections, _like, originOf) => new Analysis(inner, like.inputs, sections, originOf),
    ),
  );
  return checkedFiles(new NamedFiles(() => path), [document], mergeFindings(launches));
}

function analyseAs(
  document: TextDocument,
  sections: Parameters<Parameters<typeof Launch.of>[1]>[1],
  like: Analysis | undefined,
): Analysis {
  if (like === undefined) throw new RangeError('a command line names a file');
  return new Analysis(document, like.inputs, sections);
}

function checkedFiles(
  named: NamedFiles,
  documents: readonly TextDocument[],
  findings: readonly HostFinding[],
): CheckedFile[] {
  return documents.map((document) => {
    const own = findings.filter((finding) => finding.document === document);
    return named.checked(
      document,
      own.sort((a, b) => a.start - b.start || a.end - b.end),
    );
  });
}

function whole(text: string): ComposedText {
  return new ComposedText([copied(undefined, text, { start: 0, end: text.length })]);
}
