import type { HostLayout } from '../../../shared/hostLayout';
import { folderOf } from '../analysis/documentAddress';
import type { RuleLevels } from '../checks/run';
import { hostLayout } from '../host/hostLayout';
import { type HostReport, HostReporter } from '../host/hostReport';
import type { Launch } from '../host/launch';
import type { Attempt } from '../machine/attempt';
import type { WorkspaceHosts } from './hosts';

/** What the findings of hosts depend on from outside. */
interface HostCircumstances {
  /** Changes with every change of a document, a file or a setting. */
  readonly stamp: string;
  readonly levels: RuleLevels;
  /** Addresses of the documents that are open. */
  readonly open: readonly string[];
  /** Of them the files whose configurations inside are treated like files of their own. */
  readonly embedding: readonly string[];
  /** Someone tells when files change on disk. */
  readonly watched: boolean;
  /** Milliseconds from any fixed point. */
  readonly now: number;
}

/** How long files on disk may be believed where nobody tells of changes, in milliseconds. */
const BELIEVED_UNWATCHED = 2000;

/** What is found in the hosts of the workspace, worked out once for each change. */
export class HostFindings {
  private readonly reporter: HostReporter;
  private known: { readonly stamp: string; readonly report: HostReport } | undefined;
  private readAt = Number.NEGATIVE_INFINITY;
  private readonly listeners: (() => void)[] = [];
  private told: HostReport | undefined;

  constructor(
    private readonly hosts: WorkspaceHosts,
    private readonly circumstances: () => HostCircumstances,
    attempt: Attempt,
  ) {
    this.reporter = new HostReporter(attempt);
  }

  /** It was asked before, so that asking again is quick. */
  get isReady(): boolean {
    return this.told !== undefined || this.known !== undefined;
  }

  /** The same object for as long as nothing has changed. */
  get report(): HostReport {
    const { stamp, levels, open, embedding, watched, now } = this.circumstances();
    if (this.known?.stamp === stamp) return this.known.report;
    if (!watched && now - this.readAt > BELIEVED_UNWATCHED) {
      this.hosts.forget();
      this.readAt = now;
    }
    const hosts = this.hosts.hosts(new Set(open.map(folderOf)));
    const files = embedding.flatMap((uri) => this.hosts.companion(uri) ?? []);
    const report = this.reporter.report(hosts, levels, files, this.hosts.analyse({}));
    this.known = { stamp, report };
    return report;
  }

  /** The machines that run with that of a file, with their layouts; undefined of what is started by nobody. */
  layout(uri: string): HostLayout | undefined {
    const host = this.report.hosts.all.find(
      ({ certainty, guests }) =>
        certainty !== 'neighbours' &&
        guests.some(({ launch }) => launch.documents.some((document) => document.uri === uri)),
    );
    return host && hostLayout(host, this.hosts);
  }

  /** The machines of several files, or of a part of one, that a file belongs to; none before someone has asked. */
  launches(uri: string): readonly Launch[] {
    return this.isReady ? (this.report.launches.get(uri) ?? []) : [];
  }

  /** Called after something that is found between files may have changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Looks whether anything has changed since the last time, and tells the listeners. */
  tellChange(): void {
    if (this.told === this.report) return;
    this.told = this.report;
    for (const listener of this.listeners) listener();
  }

  /** A file has come, gone or changed on disk. */
  forget(): void {
    this.hosts.forget();
    this.known = undefined;
  }
}
