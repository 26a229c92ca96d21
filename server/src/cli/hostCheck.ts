import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { RuleLevels } from '../checks/run';
import type { HostFinding } from '../host/finding';
import { HostReporter } from '../host/hostReport';
import type { Attempt } from '../machine/attempt';
import { filesOf, folderHosts } from './folderHosts';
import { NamedFiles } from './namedFiles';
import { type CheckedConfiguration, type CheckedFile, checkedFile } from './reports/report';

/** What is needed to check the hosts of folders. */
export interface HostChecks {
  readonly levels: RuleLevels;
  readonly attempt: Attempt;
  readonly warn: (path: string, message: string) => void;
  readonly onRead: (path: string) => void;
  readonly analyse: (document: TextDocument) => Analysis;
}

/**
 * The files of some folders with what lies between them: what the rules over several machines find is added to the
 * files that were checked one by one, and files beside configurations join where something is found in them.
 */
export function checkFolders(
  folders: readonly string[],
  alone: readonly CheckedConfiguration[],
  { levels, attempt, warn, onRead, analyse }: HostChecks,
): CheckedFile[] {
  const known = new Map(alone.map(({ document, analysis }) => [document.uri, analysis]));
  const paths = new Map(alone.map(({ document, path }) => [document.uri, path]));
  const { library, pathOf } = folderHosts(folders, analyse, warn, known);
  for (const file of filesOf(library)) onRead(file);
  const named = new NamedFiles((uri) => paths.get(uri) ?? pathOf(uri));
  const embedding = library.companions.flatMap((uri) => library.companion(uri) ?? []);
  const report = new HostReporter(attempt).report(library.hosts(), levels, embedding, library.analyse({}));
  const files = new Map<string, CheckedFile>(alone.map((file) => [file.document.uri, file]));
  const launches = report.hosts.all.flatMap(({ certainty, guests }) =>
    certainty === 'neighbours' ? [] : guests.map(({ launch }) => launch),
  );
  // A configuration that someone starts is checked whatever its ending is.
  for (const { document, analysis } of launches.flatMap(({ texts }) => texts))
    if (analysis !== undefined && !files.has(document.uri))
      files.set(document.uri, checkedFile(named.name(document), analysis.findings));
  // What a machine of several files is found to be takes the place of what each of its files alone is.
  for (const findings of report.ofMachines.values()) {
    const document = findings[0]?.document;
    if (document !== undefined) files.set(document.uri, named.checked(document, findings));
  }
  for (const [uri, file] of files)
    if (report.ofMachines.get(uri)?.length === 0) files.set(uri, { ...file, findings: [] });
  for (const { document, problems } of report.hosts.stated)
    files.set(
      document.uri,
      named.checked(
        document,
        problems.map((problem) => hostFileFinding(problem, document)),
      ),
    );
  for (const findings of report.ofHosts.values()) {
    const document = findings[0]?.document;
    if (document === undefined) continue;
    const { findings: added, ...file } = named.checked(document, findings);
    const all = [...(files.get(document.uri)?.findings ?? []), ...added];
    files.set(document.uri, { ...file, findings: all.sort((a, b) => a.start - b.start || a.end - b.end) });
  }
  return [...files.values()].filter(
    ({ document, findings }) => findings.length > 0 || known.has(document.uri),
  );
}

/** The id under which what is wrong in a project file is reported; it is no rule. */
const HOST_FILE = 'host-file';

function hostFileFinding(
  { start, end, message, severity }: Pick<HostFinding, 'start' | 'end' | 'message' | 'severity'>,
  document: TextDocument,
): HostFinding {
  return { start, end, message, severity, document, rule: HOST_FILE, related: [] };
}
