import type { HostFinding } from '../../../../server/src/host/finding';
import { type HostReport, HostReporter } from '../../../../server/src/host/hostReport';
import { WorkspaceHosts } from '../../../../server/src/workspace/hosts';
import { workspaceOf } from '../../workspace/memoryFiles';

/** Files by their names. */
export type Files = Readonly<Record<string, string>>;

const ROOT = 'file:///host/';

/** The hosts of a folder with some files; a rule that throws fails the test. */
export function hostsOf(files: Files) {
  const { workspace, fileSystem } = workspaceOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [ROOT + name, text])),
    ['file:///host'],
  );
  const library = new WorkspaceHosts(fileSystem, workspace);
  return { library, hosts: library.hosts(), fileSystem };
}

export function reportOf(files: Files): HostReport {
  const { library, hosts } = hostsOf(files);
  const reporter = new HostReporter((what, make) => {
    try {
      return make();
    } catch (error) {
      throw new Error(`${what} failed`, { cause: error });
    }
  });
  const embedding = library.companions.flatMap((uri) => library.companion(uri) ?? []);
  return reporter.report(hosts, {}, embedding, library.analyse({}));
}

/** What is found in the files of a host by the rules over several machines, and in its project file. */
export function hostFindings(report: HostReport): HostFinding[] {
  const stated = report.hosts.stated.flatMap(({ document, problems }): HostFinding[] =>
    problems.map((problem) => ({ ...problem, document, rule: 'host-file', related: [] })),
  );
  return [...stated, ...[...report.ofHosts.values()].flat()];
}

export function nameIn(uri: string): string {
  return uri.startsWith(ROOT) ? uri.slice(ROOT.length) : uri;
}
