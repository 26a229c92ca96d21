import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type AnalysisInputs } from '../analysis/analysis';
import { resolveBeside } from '../analysis/documentAddress';
import { Settings } from '../settings/settings';
import { ProjectVdevFiles } from '../workspace/projectVdevs';
import type { OpenDocuments } from '../workspace/workspace';
import type { Guard } from './guard';
import type { Host } from './host';

export type CreateAnalysis = (document: TextDocument, inputs: AnalysisInputs) => Analysis;

/** The open documents with one analysis for each version; an edit drops the old one, a question makes the new. */
export class Documents implements OpenDocuments {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly analyses = new Map<string, Analysis>();
  private readonly waiting = new Set<string>();
  private readonly analysed: ((uri: string) => void)[] = [];
  private readonly closed: ((uri: string) => void)[] = [];
  settings = new Settings();
  /** The vdevs that projects describe themselves. */
  readonly projectVdevs: ProjectVdevFiles;

  constructor(
    private readonly host: Host,
    private readonly guard: Guard,
    private readonly create: CreateAnalysis = (document, inputs) => new Analysis(document, inputs),
  ) {
    this.projectVdevs = new ProjectVdevFiles(host);
  }

  listen(connection: Connection): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.analyses.delete(document.uri);
      this.announce(document.uri);
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.analyses.delete(uri);
      for (const listener of this.closed) listener(uri);
    });
    this.documents.listen(connection);
  }

  get uris(): readonly string[] {
    return this.documents.keys();
  }

  /** The analysis of the current version, or undefined for a document that is not open. */
  analysis(uri: string): Analysis | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    let analysis = this.analyses.get(uri);
    if (analysis === undefined) {
      analysis = this.analyse(document);
      this.analyses.set(uri, analysis);
    }
    return analysis;
  }

  /** An analysis with the settings of now; also for a text that is not open. */
  analyse(document: TextDocument): Analysis {
    return this.create(document, {
      catalogue: this.projectVdevs.catalogue(document.uri),
      target: this.settings.target,
      rules: this.settings.rules,
      fileSize: (path) => {
        const address = resolveBeside(document.uri, path);
        return address === undefined ? undefined : this.host.fileSize(address);
      },
      onFailure: (what, error) => this.guard.failed(what, error),
    });
  }

  /** Forgets every analysis, because settings or something beside the documents changed. */
  reset(settings = this.settings): void {
    this.settings = settings;
    this.analyses.clear();
    this.announceAll();
  }

  /** Tells the listeners of every open document, because something beside the documents changed. */
  announceAll(): void {
    for (const uri of this.uris) this.announce(uri);
  }

  onAnalysed(listener: (uri: string) => void): void {
    this.analysed.push(this.guard.listener('analysed', listener));
  }

  onClosed(listener: (uri: string) => void): void {
    this.closed.push(this.guard.listener('closed', listener));
  }

  /** Tells the listeners once for several edits that arrived together. */
  private announce(uri: string): void {
    if (this.waiting.has(uri)) return;
    this.waiting.add(uri);
    void this.host.yieldToMessages().then(() => {
      this.waiting.delete(uri);
      if (this.documents.get(uri) === undefined) return;
      for (const listener of this.analysed) listener(uri);
    });
  }
}
