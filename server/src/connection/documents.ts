import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../analysis/analysis';
import { BUILTIN } from '../catalogue/builtin';
import { Settings } from '../settings/settings';
import type { Host } from './host';

/** The open documents with one analysis for each version; an edit drops the old one, a question makes the new. */
export class Documents {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly analyses = new Map<string, Analysis>();
  private readonly waiting = new Set<string>();
  private readonly analysed: ((uri: string) => void)[] = [];
  private readonly closed: ((uri: string) => void)[] = [];
  settings = new Settings();

  constructor(
    private readonly host: Host,
    private readonly onFailure: (what: string, error: unknown) => void,
  ) {}

  listen(connection: Connection): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.analyses.delete(document.uri);
      this.announce(document.uri);
    });
    this.documents.onDidClose(({ document }) => {
      this.analyses.delete(document.uri);
      for (const listener of this.closed) listener(document.uri);
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

  analyse(document: TextDocument): Analysis {
    const folder = document.uri.slice(0, document.uri.lastIndexOf('/') + 1);
    return new Analysis(document, {
      catalogue: BUILTIN,
      target: this.settings.target,
      rules: this.settings.rules,
      fileSize: (path) => this.host.fileSize(path.startsWith('/') ? `file://${path}` : folder + path),
      onFailure: this.onFailure,
    });
  }

  /** Forgets every analysis, because settings or something beside the documents changed. */
  reset(settings = this.settings): void {
    this.settings = settings;
    this.analyses.clear();
    for (const uri of this.uris) this.announce(uri);
  }

  onAnalysed(listener: (uri: string) => void): void {
    this.analysed.push(listener);
  }

  onClosed(listener: (uri: string) => void): void {
    this.closed.push(listener);
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
