import type { RuleLevels } from '../checks/run';
import type { Attempt } from '../machine/attempt';
import type { CompanionFile } from './companionFile';
import type { HostFinding } from './finding';
import type { Host } from './host';
import type { Hosts } from './hosts';
import { type AnalyseText, Launch } from './launch';
import { mergeFindings } from './launchFindings';
import { checkHost } from './run';

/** What is found in the files of a workspace beyond what each configuration alone gives. */
export interface HostReport {
  readonly hosts: Hosts;
  /** What the rules over several machines find, by the file's address. */
  readonly ofHosts: ReadonlyMap<string, readonly HostFinding[]>;
  /**
   * What the rules over one machine find in files that are no machine of their own: parts of one, or files around one.
   * Takes the place of what the file alone gives.
   */
  readonly ofMachines: ReadonlyMap<string, readonly HostFinding[]>;
  /** The machines that such a file belongs to, by its address. */
  readonly launches: ReadonlyMap<string, readonly Launch[]>;
}

/** What a host was when its findings were worked out. */
interface Checked {
  readonly parts: readonly unknown[];
  readonly levels: RuleLevels;
  readonly findings: readonly HostFinding[];
}

/** Works out the findings of hosts, and keeps those of hosts of which nothing has changed. */
export class HostReporter {
  private known = new Map<string, Checked>();

  constructor(private readonly attempt: Attempt) {}

  /** @param embedding files with configurations inside that nobody may start; those are machines of their own */
  report(
    hosts: Hosts,
    levels: RuleLevels,
    embedding: readonly CompanionFile[],
    analyse: AnalyseText,
  ): HostReport {
    const checked = new Map<string, Checked>();
    const ofHosts = new FindingsByFile();
    for (const host of hosts.all) {
      const key = `${host.certainty} ${host.uri}`;
      const known = this.known.get(key);
      const parts = partsOf(host);
      const isSame = known !== undefined && known.levels === levels && areSame(known.parts, parts);
      const now = isSame ? known : { parts, levels, findings: checkHost(host, levels, this.attempt) };
      checked.set(key, now);
      for (const finding of now.findings) ofHosts.add(finding);
    }
    this.known = checked;
    const launches = composedLaunches(hosts, embedding, analyse);
    return {
      hosts,
      ofHosts: ofHosts.files,
      ofMachines: machineFindings(launches),
      launches: byFile(launches),
    };
  }
}

/** Everything that the findings of a host depend on. */
function partsOf({ guests, scripts, regions }: Host): unknown[] {
  return [
    ...guests.flatMap(({ launch, buildFiles, regions: used }) => [
      launch.analysis,
      ...buildFiles,
      ...used.map(({ name }) => name),
    ]),
    ...scripts,
    ...regions.map(({ name, hostClients }) => `${name} ${hostClients}`),
  ];
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Findings by file, each place once for a rule: what a surer host says overrides what a less sure one says. */
class FindingsByFile {
  readonly files = new Map<string, HostFinding[]>();
  private readonly seen = new Set<string>();

  add(finding: HostFinding): void {
    const { document, start, end, rule } = finding;
    const key = `${document.uri} ${start} ${end} ${rule}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const list = this.files.get(document.uri) ?? [];
    list.push(finding);
    this.files.set(document.uri, list);
  }
}

/** The launches that are more than a file alone: made of several, of a part of one, or for a target of its own. */
function composedLaunches(hosts: Hosts, embedding: readonly CompanionFile[], analyse: AnalyseText): Launch[] {
  const launches = hosts.all.flatMap(({ guests }) => guests.map(({ launch }) => launch));
  const texts = new Set(
    launches.flatMap((launch) => launch.texts.map(({ document, text }) => `${document.uri} ${text.start}`)),
  );
  const own = embedding.flatMap(({ document, companion }) =>
    companion.configurations.flatMap(({ text }) =>
      texts.has(`${document.uri} ${text.start}`) ? [] : [Launch.of([{ document, text }], analyse)],
    ),
  );
  const composed = launches.filter(
    (launch) => launch.texts.length > 1 || isPart(launch) || isTargeted(launch),
  );
  const documents = new Set(composed.flatMap((launch) => launch.documents));
  // A file that is a part of one machine and the whole of another is judged for both.
  return [
    ...launches.filter((launch) => launch.documents.some((document) => documents.has(document))),
    ...own,
  ];
}

/** The machine is a part of a file. */
function isPart({ texts }: Launch): boolean {
  return texts[0]?.analysis === undefined;
}

/** The project file says what the machine is for. */
function isTargeted({ analysis }: Launch): boolean {
  return analysis.inputs.target.release !== undefined || analysis.inputs.target.architecture !== undefined;
}

function byFile(launches: readonly Launch[]): ReadonlyMap<string, readonly Launch[]> {
  const files = new Map<string, Launch[]>();
  for (const launch of launches) {
    for (const { uri } of launch.documents) files.set(uri, [...(files.get(uri) ?? []), launch]);
  }
  return files;
}

function machineFindings(launches: readonly Launch[]): ReadonlyMap<string, readonly HostFinding[]> {
  const files = new Map<string, HostFinding[]>();
  for (const { documents } of launches) for (const { uri } of documents) files.set(uri, files.get(uri) ?? []);
  for (const finding of mergeFindings(launches)) {
    const list = files.get(finding.document.uri) ?? [];
    list.push(finding);
    files.set(finding.document.uri, list);
  }
  for (const list of files.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return files;
}
