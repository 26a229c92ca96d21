import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type AnalysisInputs } from '../analysis/analysis';
import { nameOf, resolveBeside } from '../analysis/documentAddress';
import { readCompanion } from '../companions/companion';
import { companionKind } from '../companions/kind';
import { maskedText } from '../companions/masked';
import { attempting } from '../machine/attempt';
import { Settings } from '../settings/settings';
import type { Place } from '../text/place';
import { HostFileReadings } from '../workspace/hostReadings';
import { ProjectVdevFiles } from '../workspace/projectVdevs';
import { ReadBack } from '../workspace/readBack';
import { isBesideConfigurations } from '../workspace/recognise';
import type { OpenDocuments } from '../workspace/workspace';
import type { Arrivals } from './arrivals';
import type { Guard } from './guard';
import type { ServerPlatform } from './host';
import { type Connection, type TextDocumentContentChangeEvent, TextDocuments } from './messages';

/** What has happened to a document since its listeners were told. */
interface News {
  /** Text was replaced or removed, with whatever a client has marked in it. */
  readonly tookText: boolean;
}

/** News that no listener has been told yet. */
interface PendingNews {
  tookText: boolean;
  /** The listeners will be told once the edits have settled. */
  announced: boolean;
}

/** A configuration inside an open file; the positions of its analysis are those of the file. */
export interface InnerConfiguration extends Place {
  readonly analysis: Analysis;
}

/** What is inside an open file, for one version of its text. */
interface EmbeddingFile {
  readonly text: string;
  readonly inner: readonly InnerConfiguration[];
}

export type AnalysedListener = (uri: string, news: News) => void;

export type CreateAnalysis = (document: TextDocument, inputs: AnalysisInputs) => Analysis;

/** The open documents with one analysis for each version: a question makes it, and takes over what it can from the last. */
export class Documents implements OpenDocuments {
  private readonly documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      if (changes.some(takesText)) this.pendingOf(document.uri).tookText = true;
      return TextDocument.update(document, changes, version);
    },
  });
  private readonly analyses = new Map<string, Analysis>();
  /** The last analysis of each document that was edited since. */
  private readonly earlier = new Map<string, Analysis>();
  /** Configurations inside open files, by the file. */
  private readonly embedded = new Map<string, EmbeddingFile>();
  private readonly pending = new Map<string, PendingNews>();
  private readonly analysed: AnalysedListener[] = [];
  private readonly closed: ((uri: string) => void)[] = [];
  settings = new Settings();
  /** Counts what may change a finding: edits, documents that open and close, settings. */
  changes = 0;
  /** The vdevs that projects describe themselves. */
  readonly projectVdevs: ProjectVdevFiles;
  /** What targets and hosts told: as someone chose, and as host files name it. */
  readonly readBack = new ReadBack();
  readonly hostReadings: HostFileReadings;

  constructor(
    private readonly host: ServerPlatform,
    private readonly arrivals: Arrivals,
    private readonly guard: Guard,
    private readonly create: CreateAnalysis = (document, inputs) => new Analysis(document, inputs),
  ) {
    this.projectVdevs = new ProjectVdevFiles(host);
    this.hostReadings = new HostFileReadings(host);
  }

  listen(connection: Connection): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.arrivals.edited(document.uri);
      this.setAside(document.uri);
      this.changes++;
      this.announce(document.uri);
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.arrivals.closed(uri);
      this.analyses.delete(uri);
      this.earlier.delete(uri);
      this.changes++;
      this.embedded.delete(uri);
      for (const listener of this.closed) listener(uri);
    });
    this.documents.listen(connection);
  }

  get uris(): readonly string[] {
    return this.documents.keys();
  }

  /** An open document that stands beside configurations: a script, a build file, a file that describes a host. */
  beside(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri);
    return document !== undefined && isBeside(document) ? document : undefined;
  }

  /** The analysis of the current version, or undefined for a document that is not open, or no configuration. */
  analysis(uri: string): Analysis | undefined {
    const document = this.documents.get(uri);
    if (document === undefined || isBeside(document)) return undefined;
    let analysis = this.analyses.get(uri);
    if (analysis === undefined) {
      analysis = this.analyse(document);
      this.analyses.set(uri, analysis);
      this.takeOver(uri, analysis);
    }
    return analysis;
  }

  /** Keeps an analysis that is out of date for what the next can take over. */
  private setAside(uri: string): void {
    const analysis = this.analyses.get(uri);
    if (analysis !== undefined) this.earlier.set(uri, analysis);
    this.analyses.delete(uri);
  }

  /** Gives an analysis what is left of the one before; what fails there costs time alone. */
  private takeOver(uri: string, analysis: Analysis): void {
    const earlier = this.earlier.get(uri);
    this.earlier.delete(uri);
    if (earlier === undefined) return;
    const attempt = attempting((what, error) => this.guard.failed(what, error));
    attempt('taking over from the version before', () => analysis.takeOver(earlier), undefined);
  }

  /** A file whose configurations inside are treated like files of their own. */
  embeds(uri: string): boolean {
    const kind = companionKind(nameOf(uri));
    return kind === 'build' || (kind !== undefined && this.settings.flag('codeBlocks'));
  }

  /** The configurations inside an open file that stand there letter for letter. */
  innerConfigurations(uri: string): readonly InnerConfiguration[] {
    const document = this.embeds(uri) ? this.beside(uri) : undefined;
    const kind = companionKind(nameOf(uri));
    if (document === undefined || kind === undefined) return [];
    const text = document.getText();
    const known = this.embedded.get(uri);
    if (known?.text === text) return known.inner;
    const { configurations } = readCompanion(kind, text, this.projectVdevs.catalogue(uri));
    const inner = configurations.flatMap(({ start, end, literal }) => {
      if (!literal) return [];
      const masked = TextDocument.create(uri, 'qvmconf', document.version, maskedText(text, { start, end }));
      return [{ start, end, analysis: this.analyse(masked) }];
    });
    this.embedded.set(uri, { text, inner });
    return inner;
  }

  /** An analysis with the settings of now; also for a text that is not open. */
  analyse(document: TextDocument): Analysis {
    const named = this.hostReadings.readingsOf(document.uri);
    return this.create(document, {
      catalogue: this.projectVdevs.catalogue(document.uri),
      target: this.settings.target,
      rules: this.settings.rules,
      guestTree: this.readBack.treeOf(document.uri, document.getText()) ?? named.guestTree,
      asinfo: this.readBack.asinfo ?? named.asinfo,
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
    this.earlier.clear();
    this.embedded.clear();
    this.changes++;
    this.announceAll();
  }

  /** Tells the listeners of every open document, because something beside the documents changed. */
  announceAll(): void {
    for (const uri of this.uris) this.announce(uri);
  }

  onAnalysed(listener: AnalysedListener): void {
    this.analysed.push(this.guard.listener('analysed', listener));
  }

  onClosed(listener: (uri: string) => void): void {
    this.closed.push(this.guard.listener('closed', listener));
  }

  /** Tells the listeners once for all edits that arrive together. */
  private announce(uri: string): void {
    const pending = this.pendingOf(uri);
    if (pending.announced) return;
    pending.announced = true;
    void this.arrivals.settled().then(() => {
      this.pending.delete(uri);
      if (this.documents.get(uri) === undefined) return;
      for (const listener of this.analysed) listener(uri, pending);
    });
  }

  private pendingOf(uri: string): PendingNews {
    const pending = this.pending.get(uri) ?? { tookText: false, announced: false };
    this.pending.set(uri, pending);
    return pending;
  }
}

/** A client that calls a file a configuration is believed, whatever the file's name is. */
function isBeside({ uri, languageId }: TextDocument): boolean {
  return languageId !== 'qvmconf' && isBesideConfigurations(uri);
}

function takesText(change: TextDocumentContentChangeEvent): boolean {
  if (!('range' in change)) return true;
  const { start, end } = change.range;
  return start.line !== end.line || start.character !== end.character;
}
